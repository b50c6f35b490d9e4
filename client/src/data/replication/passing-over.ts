import {
  getDefaultRevision,
  getHeightOfRevision,
  type RxDocumentData,
  type WithDeleted,
} from 'rxdb/plugins/core';
import type { DevicePorts, PulledDiscipline } from 'shared-domain/sync';
import type { KeptCollection } from '../records/account-database.ts';
import type { Kept } from '../records/envelope-schema.ts';
import { copiesOf, isSame } from './copies.ts';
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
  { storageInstance }: KeptCollection,
  { metaInstance, internalReplicationState }: KeptReplication,
  documents: readonly WithDeleted<Kept>[],
): Promise<RxDocumentData<Kept>[]> {
  if (!metaInstance || !internalReplicationState) return [];
  // Where nothing is pushed it passes over nothing, and nothing would ever settle what it did.
  if (internalReplicationState.skipStoringPullMeta) return [];
  const masters = new Map(documents.map((document) => [document.key, document]));
  const keys = [...masters.keys()];
  const stored = await storageInstance.findDocumentsById(keys, true);
  if (stored.length === 0) return [];
  const { identifier, hashFunction } = internalReplicationState.input;
  const hash = await hashFunction(identifier);
  const known = await copiesOf(metaInstance, keys);
  return stored.filter((kept) => {
    const master = masters.get(kept.key);
    return !isSame(known.get(kept.key), kept) && !isSame(master, kept) && !isAsPulled(kept, hash);
  });
}

function isAsPulled({ _rev, _meta }: RxDocumentData<Kept>, hash: string): boolean {
  const { o: origin } = _meta as { readonly o?: { readonly hash: string; readonly _rev: number } };
  return origin?.hash === hash && origin._rev === getHeightOfRevision(_rev);
}

function offeredAgain(previous: RxDocumentData<Kept>) {
  return { previous, document: { ...previous, _meta: { ...previous._meta }, _rev: getDefaultRevision() } };
}
