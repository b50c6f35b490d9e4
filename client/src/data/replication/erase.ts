import {
  createRevision,
  getDefaultRevision,
  normalizeMangoQuery,
  now,
  prepareQuery,
  type WithDeleted,
} from 'rxdb/plugins/core';
import { blankTombstone } from 'shared-domain/sync';
import type { KeptCollection } from '../records/account-database.ts';
import { toKept, toSynced } from '../records/envelope.ts';
import type { Kept } from '../records/envelope-schema.ts';
import { copyNameOf } from './copies.ts';
import type { KeptReplication } from './pull-handler.ts';

const erasure = 'koprogo-erasure';
const batchSize = 500;

export type Replicated = Pick<KeptReplication, 'metaInstance' | 'isStopped'>;

/**
 * Takes documents off the device: blanked, so that screens and other tabs learn of it, and then removed from the
 * collection and from the replication's own copies. Blank tombstones are never pushed.
 */
export async function eraseDocuments(
  collection: KeptCollection,
  replication: Replicated | undefined,
  keys: readonly string[],
): Promise<void> {
  for (let at = 0; at < keys.length; at += batchSize) {
    const some = keys.slice(at, at + batchSize);
    await blankKept(collection, some);
    if (replication && !replication.isStopped()) await blankCopies(collection, replication, some);
  }
  // The broom looks for blank tombstones afterwards, to take their copies too: none may be gone by then.
  if (keys.length === 0) return;
  await collection.storageInstance.cleanup(0);
  if (replication && !replication.isStopped()) await replication.metaInstance?.cleanup(0);
}

/**
 * Removes the blank tombstones that a pull delivered for what was lost: it writes them when it likes, and by then the
 * documents they stand for may be gone already.
 */
export async function eraseTombstones(
  collection: KeptCollection,
  replication: Replicated | undefined,
  organisation: string,
): Promise<void> {
  const { schema } = collection.storageInstance;
  const selector = { _deleted: { $eq: true }, scope: { $eq: '' }, organisation: { $eq: organisation } };
  const query = prepareQuery(schema, normalizeMangoQuery(schema, { selector } as never));
  const { documents } = await collection.storageInstance.query(query);
  if (documents.length === 0) return;
  const keys = documents.map(({ key }) => key);
  if (replication && !replication.isStopped()) await blankCopies(collection, replication, keys);
  await collection.storageInstance.cleanup(0);
  if (replication && !replication.isStopped()) await replication.metaInstance?.cleanup(0);
}

async function blankKept({ storageInstance }: KeptCollection, keys: string[]): Promise<void> {
  const found = await storageInstance.findDocumentsById(keys, true);
  const rows = found.map((previous) => ({
    previous,
    document: {
      ...toKept(blankTombstone(toSynced(previous))),
      _attachments: {},
      _meta: { ...previous._meta },
      _rev: getDefaultRevision(),
    },
  }));
  if (rows.length > 0) await storageInstance.bulkWrite(rows, erasure);
}

async function blankCopies(
  { database }: KeptCollection,
  { metaInstance }: Replicated,
  keys: string[],
): Promise<void> {
  if (!metaInstance) return;
  const copies = await metaInstance.findDocumentsById(keys.map(copyNameOf), true);
  // A push that looks at them before they are gone finds the blank that was written, and has nothing to say.
  const rows = copies.map((previous) => {
    const known = previous.docData as WithDeleted<Kept> | undefined;
    const docData = known && toKept(blankTombstone(toSynced(known)));
    const _rev = createRevision(database.token, previous);
    return { previous, document: { ...previous, docData, _deleted: true, _meta: { lwt: now() }, _rev } };
  });
  if (rows.length > 0) await metaInstance.bulkWrite(rows as never, erasure);
}
