import {
  getDefaultRevision,
  getHeightOfRevision,
  type RxDocumentData,
  type WithDeleted,
} from 'rxdb/plugins/core';
import type { DevicePorts, PulledDiscipline } from 'shared-domain/sync';
import type { KeptCollection } from '../records/account-database.ts';
import type { Kept } from '../records/envelope-schema.ts';
import { type Copy, copiesOf, isSame } from './copies.ts';
import { eraseDocuments } from './erase.ts';
import type { KeptReplication } from './pull-handler.ts';

/**
 * Whether RxDB would pass over one of these documents, as its `persistFromMaster` decides it. A document whose change the
 * server answered already, and that is passed over the second time, is offered to the push once more: it may have lost
 * sight of it, and the page would wait forever.
 */
export function passingOver(
  ports: DevicePorts,
  discipline: PulledDiscipline,
  collection: KeptCollection,
  replication: () => KeptReplication,
): (documents: readonly WithDeleted<Kept>[]) => Promise<boolean> {
  let before = new Set<string>();
  return async (documents) => {
    const held = documents.length === 0 ? [] : await passedOver(collection, replication(), documents);
    for (const kept of held) {
      const { organisation, id, rev, key } = kept;
      if (!before.has(`${key}|${rev}`)) continue;
      const entry = await ports.journal.find(organisation, discipline, id, rev);
      if (entry?.answer) await collection.storageInstance.bulkWrite([offeredAgain(kept)], 'koprogo-offer');
    }
    before = new Set(held.map(({ key, rev }) => `${key}|${rev}`));
    return held.length > 0;
  };
}

async function passedOver(
  collection: KeptCollection,
  replication: KeptReplication,
  documents: readonly WithDeleted<Kept>[],
): Promise<RxDocumentData<Kept>[]> {
  const { metaInstance, internalReplicationState } = replication;
  if (!metaInstance || !internalReplicationState) return [];
  // Where nothing is pushed it passes over nothing, and nothing would ever settle what it did.
  if (internalReplicationState.skipStoringPullMeta) return [];
  const masters = new Map(documents.map((document) => [document.key, document]));
  const keys = [...masters.keys()];
  const [stored, copies] = await Promise.all([
    collection.storageInstance.findDocumentsById(keys, true),
    copiesOf(metaInstance, keys),
  ]);
  const gone = new Set(brokenOff(keys, stored, copies));
  await eraseDocuments(collection, replication, [...gone]);
  const { identifier, hashFunction } = internalReplicationState.input;
  const hash = await hashFunction(identifier);
  return stored.filter((kept) => {
    const master = masters.get(kept.key);
    const isKnown = isSame(copies.get(kept.key)?.docData, kept) || isSame(master, kept);
    return !isKnown && !isAsPulled(kept, hash) && !gone.has(kept.key);
  });
}

/** What is half erased, for a tab died over it: RxDB would go on with its tombstones, and lose the copies it makes on them. */
function brokenOff(
  keys: readonly string[],
  stored: readonly RxDocumentData<Kept>[],
  copies: ReadonlyMap<string, Copy>,
): string[] {
  const kept = new Map(stored.map((one) => [one.key, one]));
  return keys.filter((key) => {
    const [one, copy] = [kept.get(key), copies.get(key)];
    return one ? one._deleted && one.scope === '' && (!copy || copy._deleted) : copy?._deleted;
  });
}

function isAsPulled({ _rev, _meta }: RxDocumentData<Kept>, hash: string): boolean {
  const { o: origin } = _meta as { readonly o?: { readonly hash: string; readonly _rev: number } };
  return origin?.hash === hash && origin._rev === getHeightOfRevision(_rev);
}

function offeredAgain(previous: RxDocumentData<Kept>) {
  return { previous, document: { ...previous, _meta: { ...previous._meta }, _rev: getDefaultRevision() } };
}
