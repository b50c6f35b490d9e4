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
import { Weather } from '../wire/weather.ts';
import { copyNameOf } from './copies.ts';
import type { KeptReplication } from './pull-handler.ts';

const erasure = 'koprogo-erasure';
const batchSize = 500;

export type Replicated = Pick<KeptReplication, 'metaInstance' | 'isStopped'>;

/**
 * Takes documents off the device: blanked, so that screens and other tabs learn of it, and then removed from the
 * collection and from the replication's own copies. Blank tombstones are never pushed. Throws where the replication ended
 * meanwhile: its copies are still there.
 */
export async function eraseDocuments(
  collection: KeptCollection,
  replication: Replicated | undefined,
  keys: readonly string[],
): Promise<void> {
  for (let at = 0; at < keys.length; at += batchSize) {
    const some = keys.slice(at, at + batchSize);
    await blankKept(collection, some);
    if (replication) await blankCopies(collection, replication, some);
  }
  // The broom looks for blank tombstones afterwards, to take their copies too: none may be gone by then.
  if (keys.length === 0) return;
  await cleanUp(collection, replication);
}

/**
 * And the blank tombstones of before: those that a pull delivered for what was lost, for it writes them when it likes, and
 * by then the documents they stand for may be gone already; and those that an erasure which was broken off left.
 */
export async function eraseWhole(
  collection: KeptCollection,
  replication: Replicated | undefined,
  organisation: string,
  keys: readonly string[],
): Promise<void> {
  await eraseDocuments(collection, replication, keys);
  const { schema } = collection.storageInstance;
  const selector = { _deleted: { $eq: true }, scope: { $eq: '' }, organisation: { $eq: organisation } };
  const query = prepareQuery(schema, normalizeMangoQuery(schema, { selector } as never));
  const { documents } = await collection.storageInstance.query(query);
  if (documents.length === 0) return;
  if (replication) {
    await blankCopies(
      collection,
      replication,
      documents.map(({ key }) => key),
    );
  }
  await cleanUp(collection, replication);
}

async function cleanUp(
  { storageInstance }: KeptCollection,
  replication: Replicated | undefined,
): Promise<void> {
  await storageInstance.cleanup(0);
  if (replication) await copiesIn(replication).cleanup(0);
}

function copiesIn(replication: Replicated): NonNullable<Replicated['metaInstance']> {
  if (!replication.metaInstance || replication.isStopped()) throw new Weather('unavailable');
  return replication.metaInstance;
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
  replication: Replicated,
  keys: string[],
): Promise<void> {
  const metaInstance = copiesIn(replication);
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
