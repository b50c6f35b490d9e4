import type { Change, SyncedDocument } from 'shared-domain/sync';
import { onDemand } from '../on-demand.ts';

const lifting = onDemand(() => import('./lift-base.ts'));

/** [SYN-5] What a document was changed from. Who writes another version than was there has the catalogue at hand. */
export async function baseOfChange(
  before: SyncedDocument | null,
  written: SyncedDocument,
): Promise<Change['base']> {
  if (!before || before.deleted) return null;
  if (before.version >= written.version) return { rev: before.rev, body: before.body };
  return (await lifting()).liftBase(before, written);
}
