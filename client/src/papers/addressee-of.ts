import { type Owner, partyName } from 'shared-domain/ownership';
import type { Addressee } from './paper.ts';

/** An owner as an envelope names them. */
export function addresseeOf({ party, address }: Pick<Owner, 'party' | 'address'>): Addressee {
  return { name: partyName(party), address };
}
