import {
  createLying,
  createOverlap,
  type DevicePorts,
  type Ids,
  type Kept,
  type Locks,
  type PulledDiscipline,
  type Replica,
  type SyncedDocument,
  type Wire,
} from 'shared-domain/sync';
import { dexieInbox } from '../inbox/dexie-inbox.ts';
import { dexieJournal, dexieStates } from '../journal/dexie-journal.ts';
import type { JournalDatabase } from '../journal/journal-database.ts';
import { onDemand } from '../on-demand.ts';
import type { AccountDatabase } from '../records/account-database.ts';
import { documentOf } from '../records/envelope.ts';
import type { LostScopes } from './lost-scopes.ts';
import { scopesIn } from './lying-scopes.ts';
import type { Replications } from './replicate.ts';

export type DeviceNeeds = {
  readonly device: string;
  readonly account: string;
  readonly database: AccountDatabase;
  readonly journal: JournalDatabase;
  readonly wire: Wire;
  readonly locks: Locks;
  readonly ids: Ids;
  now(): string;
  lost(): LostScopes;
  /** Those of the tab that leads, while they run. */
  replications(): Replications | null;
  kept(organisation: string): Promise<Kept>;
  readonly readAnew: DevicePorts['readAnew'];
  /** Rights changed: who the person is, is asked again. */
  onLost(): void;
  startOver(): void;
};

/** The engine's ports on this browser: Dexie, Web Locks, fetch and RxDB. */
export function devicePorts(needs: DeviceNeeds): DevicePorts {
  const { device, account, journal, wire, ids } = needs;
  const replica = replicaOf(needs);
  const inbox = dexieInbox(journal);
  return {
    device,
    journal: dexieJournal(journal),
    state: dexieStates(journal),
    inbox,
    replica,
    wire,
    // Two accounts in one browser are two devices: they need not wait for one another.
    locks: { exclusively: (name, work) => needs.locks.exclusively(`${account}:${name}`, work) },
    ids,
    clock: { now: needs.now },
    kept: needs.kept,
    readAnew: needs.readAnew,
    lying: createLying(replica, inbox),
    overlap: createOverlap(),
    // Called under a lock that a push may wait for: replication starts over on its own time.
    onNewEpoch: async () => needs.startOver(),
  };
}

// Asked once a day, where something is old enough to go.
const loadUnnoted = onDemand(() => import('./unnoted.ts'));

function replicaOf({ database, lost, replications, onLost }: DeviceNeeds): Replica {
  return {
    async documentsIn(organisation, discipline, scopes) {
      await lost().note(organisation, discipline, scopes);
      onLost();
      return documentsIn(database, organisation, discipline, scopes);
    },
    scopesIn: (organisation, discipline) => scopesIn(database.collections[discipline], organisation),
    async unnoted(organisation, writings) {
      const { unnoted } = await loadUnnoted();
      return unnoted(database, replications(), organisation, writings);
    },
  };
}

async function documentsIn(
  database: AccountDatabase,
  organisation: string,
  discipline: PulledDiscipline,
  scopes: readonly string[],
): Promise<SyncedDocument[]> {
  const collection = database.collections[discipline];
  const found = await Promise.all(
    scopes.map((scope) => collection.find({ selector: { scope, organisation }, index: ['scope'] }).exec()),
  );
  return found.flat().map(documentOf);
}
