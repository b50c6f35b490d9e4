import { getLastCheckpointDoc } from 'rxdb/plugins/core';
import {
  ageingTypes,
  boardScope,
  buildingStaffScope,
  erased,
  forgetUnnamed,
  type Kept,
  trimmed,
} from 'shared-domain/sync';
import { purgeBlobs } from '../blobs/purge-blobs.ts';
import { shownBlobs } from '../blobs/shown-blobs.ts';
import type { KeptCollection } from '../records/account-database.ts';
import { eraseWhole } from '../replication/erase.ts';
import type { CollectionCheckpoint, KeptReplication } from '../replication/pull-handler.ts';
import type { Replications } from '../replication/replicate.ts';
import { changeKept } from './change-kept.ts';
import { busyScopes, type KeeperNeeds } from './keeper.ts';
import { keptPrefix, readKept } from './kept-notes.ts';
import { staffBuildings } from './staff-buildings.ts';

export async function letGoOfAll(needs: KeeperNeeds, replications: Replications): Promise<void> {
  for (const { organisation } of needs.profile().memberships) await letGo(needs, replications, organisation);
  await forgetLost(needs, replications);
}

/** [SYN-30] Takes off the device what it keeps no more, and of an organisation nothing that has unsent work in it. */
async function letGo(needs: KeeperNeeds, replications: Replications, organisation: string): Promise<void> {
  const { ports, database, journal, blobs } = needs;
  const kept = await readKept(journal, organisation);
  if (!Object.keys(kept).some((scope) => isGoing(kept, scope))) return;
  const busy = busyScopes(await ports.journal.unanswered(organisation));
  const going = Object.keys(kept).filter((scope) => isGoing(kept, scope) && !busy.has(scope));
  if (going.length === 0) return;
  for (const scope of going) {
    if (kept[scope]?.is === 'leaving') {
      for (const discipline of ['records', 'drafts', 'facts'] as const) {
        const collection = database.collections[discipline];
        const keys = await keysIn(collection, organisation, scope);
        await eraseWhole(collection, replications.of[discipline], organisation, keys);
      }
    } else {
      const keys = await olderKeys(database.collections.facts, organisation, scope, kept[scope]?.from ?? '');
      await eraseWhole(database.collections.facts, replications.of.facts, organisation, keys);
    }
    const { is, from } = kept[scope] ?? {};
    await changeKept(journal, organisation, (now) => {
      // Who chose anew meanwhile has another stay, or another day.
      if (now[scope]?.is !== is || now[scope]?.from !== from) return now;
      return is === 'leaving' ? erased(now, scope, needs.now()) : trimmed(now, scope);
    });
  }
  await purgeBlobs(blobs, await shownBlobs(database, journal, organisation), organisation);
}

/**
 * [SYN-29] Of what was lost not even the name stays, once no checkpoint has it. What the person chooses of is named: it may
 * be wanted again and not be asked for yet.
 */
async function forgetLost({ journal, profile }: KeeperNeeds, { of }: Replications): Promise<void> {
  const names = await journal.notes.where('name').startsWith(keptPrefix).primaryKeys();
  if (names.length === 0) return;
  const checkpoints = await Promise.all([of.records, of.drafts, of.facts].map(storedCheckpoint));
  for (const organisation of names.map((name) => name.slice(keptPrefix.length))) {
    const membership = profile().memberships.find((one) => one.organisation === organisation);
    const named = new Set([
      ...checkpoints.flatMap((one) => Object.keys(one?.of[organisation]?.cursors ?? {})),
      ...(membership ? staffBuildings(membership) : []).flatMap((one) => [
        buildingStaffScope(one),
        boardScope(one),
      ]),
    ]);
    await changeKept(journal, organisation, (kept) => forgetUnnamed(kept, named));
  }
}

async function storedCheckpoint({ internalReplicationState: state }: KeptReplication) {
  if (!state) throw new Error('it has not begun');
  await state.checkpointQueue;
  return (await getLastCheckpointDoc(state, 'down')) as CollectionCheckpoint | undefined;
}

function isGoing(kept: Kept, scope: string): boolean {
  return kept[scope]?.is === 'leaving' || kept[scope]?.isToTrim === true;
}

async function keysIn(collection: KeptCollection, organisation: string, scope: string): Promise<string[]> {
  const found = await collection.find({ selector: { scope, organisation }, index: ['scope'] }).exec();
  return found.map(({ key }) => key);
}

async function olderKeys(
  facts: KeptCollection,
  organisation: string,
  scope: string,
  from: string,
): Promise<string[]> {
  const building = scope.split(':')[1] ?? '';
  const found = await Promise.all(
    ageingTypes.map((type) =>
      facts
        .find({
          selector: { type, building, sort: { $lt: from }, organisation },
          index: ['type', 'building', 'sort'],
        })
        .exec(),
    ),
  );
  return found
    .flat()
    .filter((document) => document.scope === scope)
    .map(({ key }) => key);
}
