import type { EntryParty } from '../../../accounting/entry/journal-entry.ts';
import type { Id } from '../../../kernel/id.ts';
import { isStructuredCommunication } from '../../../kernel/structured-communication.ts';
import { communicationsOf } from '../../../receivables/call/communication.ts';
import type { KnownCommunication } from './proposal-context.ts';

export type Asked = {
  readonly ownerIds: readonly Id[];
  readonly calls: readonly {
    readonly parts: readonly {
      readonly ownerId: Id;
      readonly claimId: Id;
      readonly communication: string;
    }[];
  }[];
  readonly invoices: readonly {
    readonly id: Id;
    readonly content: { readonly supplierId: Id; readonly communication: string };
  }[];
};

/**
 * [MAT-5] Every communication somebody was asked to pay with. That of a call names its claim; the permanent one of an
 * owner names the owner, whose claims are paid in the order of the association.
 */
export function communicationsAsked({ ownerIds, calls, invoices }: Asked): KnownCommunication[] {
  const byDigits = new Map<string, KnownCommunication>();
  const ask = (digits: string, party: EntryParty, claimIds: readonly Id[]) => {
    const name = `${digits} ${party.id}`;
    if (!byDigits.has(name)) byDigits.set(name, { digits, party, claimIds });
  };
  for (const [id, digits] of communicationsOf(ownerIds)) ask(digits, { kind: 'owner', id }, []);
  for (const { ownerId, claimId, communication } of calls.flatMap(({ parts }) => parts)) {
    ask(communication, { kind: 'owner', id: ownerId }, [claimId]);
  }
  for (const { id, content } of invoices) {
    const digits = content.communication.replace(/[\s+*/]/g, '');
    if (!isStructuredCommunication(digits)) continue;
    ask(digits, { kind: 'supplier', id: content.supplierId }, [id]);
  }
  return [...byDigits.values()];
}
