import {
  addRxPlugin,
  createRxDatabase,
  type RxCollection,
  type RxDatabase,
  type RxStorage,
} from 'rxdb/plugins/core';
import { RxDBLeaderElectionPlugin } from 'rxdb/plugins/leader-election';
import type { Discipline } from 'shared-domain/sync';
import { conflictHandler } from '../replication/conflict-handler.ts';
import type { Settled } from '../replication/settled.ts';
import { dexieStorage } from './dexie-storage.ts';
import { envelopeSchema, type Kept } from './envelope-schema.ts';

// One tab of several replicates; which one is RxDB's own election.
addRxPlugin(RxDBLeaderElectionPlugin);

export type KeptCollection = RxCollection<Kept>;
export type AccountCollections = Record<Discipline, KeptCollection>;
export type AccountDatabase = RxDatabase<AccountCollections>;

export const accountDatabaseName = (place: string) => `koprogo-${place}`;

/**
 * Four collections, one per discipline: RxDB's free build refuses the fourteenth of a page, and each costs two
 * databases of IndexedDB and a replication. The inbox lies beside the journal, where it is written in one transaction.
 */
export async function openAccountDatabase(
  place: string,
  settled: Settled,
  isShared = true,
  // biome-ignore lint/suspicious/noExplicitAny: as RxDB itself types a storage of any kind
  storage: RxStorage<any, any> = dexieStorage(),
): Promise<AccountDatabase> {
  const database = await createRxDatabase<AccountCollections>({
    name: accountDatabaseName(place),
    storage,
    multiInstance: isShared,
    eventReduce: true,
  });
  const collection = { schema: envelopeSchema, conflictHandler: conflictHandler(settled) };
  await database.addCollections({
    records: collection,
    drafts: collection,
    facts: collection,
    commands: collection,
  });
  return database;
}
