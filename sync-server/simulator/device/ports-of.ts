import {
  createLying,
  createOverlap,
  type DevicePorts,
  type Discipline,
  type JournalEntry,
  type Locks,
  type Replica,
  readAnew,
  type SyncedDocument,
  type Wire,
  type Writing,
} from 'shared-domain/sync';
import { memoryInbox, memoryStates } from 'shared-domain/sync/testing';
import type { Chance } from '../chance.ts';
import { type Disk, keyOf, memoryOf } from './disk.ts';
import { readIncarnation } from './incarnation.ts';
import { keptOf, setKept } from './kept-notes.ts';
import { quickJournal } from './quick-journal.ts';
import type { TabLife } from './tab-life.ts';

export type PortsNeeds = {
  readonly device: string;
  readonly disk: Disk;
  readonly life: TabLife;
  readonly locks: Locks;
  readonly wire: Wire;
  readonly chance: Chance;
  readonly now: () => Date;
  readonly onLost: (organisation: string, discipline: Discipline, scopes: readonly string[]) => Promise<void>;
  readonly onNewEpoch: () => void;
  /** Resolves when nothing that is let go of is being erased. */
  readonly whenErased: () => Promise<void>;
  readonly onLetGo: (entries: readonly JournalEntry[]) => void;
};

/** The engine's ports over a disk in memory; a tab may die at each touch of it. */
export function portsOf(needs: PortsNeeds): DevicePorts {
  const { device, disk, life, locks, wire, chance } = needs;
  const uuid = () => chance.uuid();
  const allOf = (discipline: Discipline) =>
    [...disk.collections[discipline].kept.values()].map(({ document }) => document);
  const replica: Replica = {
    documentsIn: async (organisation, discipline, scopes) => {
      await needs.onLost(organisation, discipline, scopes);
      await life.point();
      return allOf(discipline).filter((one) => isIn(one, organisation, scopes));
    },
    scopesIn: async (organisation, discipline) => {
      await life.point();
      const theirs = allOf(discipline).filter((one) => one.organisation === organisation);
      return [...new Set(theirs.map(({ scope }) => scope))].filter((scope) => scope !== '');
    },
    unnoted: async (organisation, writings) => {
      await life.point();
      return writings.map((writing) => isUnnoted(disk, organisation, writing));
    },
  };
  const inbox = mortal(memoryInbox(disk.journal), life);
  return {
    device,
    journal: mortal(quickJournal(disk.journal, needs.onLetGo), life),
    state: mortal(memoryStates(disk.journal), life),
    inbox,
    replica,
    wire,
    locks,
    ids: { uuid, rev: uuid },
    clock: { now: () => needs.now().toISOString() },
    kept: async (organisation) => {
      await life.point();
      await needs.whenErased();
      return keptOf(disk, organisation);
    },
    readAnew: async (organisation, scopes, until) => {
      await life.point();
      const anew = readAnew(keptOf(disk, organisation), scopes, until, needs.now().toISOString());
      setKept(disk, organisation, anew);
    },
    lying: createLying(replica, inbox),
    overlap: createOverlap(),
    onNewEpoch: async () => needs.onNewEpoch(),
  };
}

function isIn(document: SyncedDocument, organisation: string, scopes: readonly string[]): boolean {
  return !document.deleted && document.organisation === organisation && scopes.includes(document.scope);
}

function isUnnoted(disk: Disk, organisation: string, { discipline, id, rev }: Writing): boolean {
  const key = keyOf(organisation, id);
  const collection = disk.collections[discipline];
  const kept = collection.kept.get(key);
  if (kept?.document.rev !== rev || kept.pulled === rev) return false;
  return memoryOf(collection, readIncarnation({ disk }).name).copies.get(key)?.document.rev !== rev;
}

/** The same store, for a tab that may die before any call of it. */
function mortal<Store extends object>(store: Store, life: TabLife): Store {
  const entries = Object.entries(store).map(([name, call]) => [
    name,
    async (...given: unknown[]) => {
      await life.point();
      return (call as (...given: unknown[]) => unknown)(...given);
    },
  ]);
  return Object.fromEntries(entries) as Store;
}
