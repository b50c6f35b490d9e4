import { baseOf, type Change, catalogue, type SyncedDocument } from 'shared-domain/sync';

export function liftBase(before: SyncedDocument, written: SyncedDocument): Change['base'] {
  return baseOf(catalogue, before, written);
}
