import type { SyncedDocument } from 'shared-domain/sync';
import type { KeptCollection } from './account-database.ts';
import { toKept, toSynced } from './envelope.ts';
import { type Kept, keyOf } from './envelope-schema.ts';

/** Gives the document as it shall be, from the one that is there when it is written; null changes nothing. */
export type Rewrite = (
  current: SyncedDocument | null,
) => SyncedDocument | null | Promise<SyncedDocument | null>;

/** Writes one document; what another tab or the server wrote meanwhile is seen by `rewrite`, never overwritten blindly. */
export async function putDocument(
  collection: KeptCollection,
  organisation: string,
  id: string,
  rewrite: Rewrite,
): Promise<SyncedDocument | null> {
  const existing = await collection.findOne(keyOf(organisation, id)).exec();
  let written: SyncedDocument | null = null;
  if (existing) {
    await existing.incrementalModify(async (data) => {
      written = await rewrite(toSynced(data as Kept));
      const { crdt: _crdt, heads: _heads, ...own } = data;
      return written ? { ...own, ...toKept(written) } : data;
    });
    return written;
  }
  written = await rewrite(null);
  if (!written) return null;
  const { error } = await collection.bulkInsert([toKept(written)]);
  // Somebody created it in between: then it is there to be changed.
  return error.length === 0 ? written : putDocument(collection, organisation, id, rewrite);
}
