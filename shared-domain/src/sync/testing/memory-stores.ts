import type {
  InboxItem,
  InboxStore,
  JournalEntry,
  JournalStore,
  Locks,
  OrganisationState,
  StateStore,
} from '../device/ports.ts';

/** What one device keeps. The stores copy what goes in and out, as a disk does. */
export type MemoryDisk = {
  readonly entries: Map<number, JournalEntry>;
  readonly states: Map<string, OrganisationState>;
  readonly inbox: Map<string, InboxItem>;
  lastPosition: number;
};

export function emptyDisk(): MemoryDisk {
  return { entries: new Map(), states: new Map(), inbox: new Map(), lastPosition: 0 };
}

export function memoryJournal(disk: MemoryDisk): JournalStore {
  const sorted = (keep: (entry: JournalEntry) => boolean, most?: number) =>
    [...disk.entries.values()]
      .filter(keep)
      .sort((a, b) => a.position - b.position)
      .slice(0, most)
      .map(copy);
  return {
    async append(entry) {
      disk.lastPosition += 1;
      const stored = { ...entry, position: disk.lastPosition };
      disk.entries.set(stored.position, copy(stored));
      return copy(stored);
    },
    async update(...entries) {
      for (const entry of entries) disk.entries.set(entry.position, copy(entry));
    },
    async remove(positions) {
      for (const position of positions) disk.entries.delete(position);
    },
    async find(organisation, discipline, id, rev) {
      return sorted(
        (entry) =>
          entry.organisation === organisation &&
          entry.discipline === discipline &&
          entry.document.id === id &&
          entry.revs.includes(rev),
      ).at(-1);
    },
    async findAll(organisation, writings) {
      return Promise.all(
        writings.map(({ discipline, id, rev }) => this.find(organisation, discipline, id, rev)),
      );
    },
    async unansweredFor(organisation, discipline, id) {
      const waiting = sorted((entry) => entry.organisation === organisation && entry.answer === null);
      const command = waiting.findLast((entry) => entry.discipline === 'commands');
      return waiting.filter(
        (entry) => entry === command || (entry.discipline === discipline && entry.document.id === id),
      );
    },
    async unanswered(organisation, most) {
      return sorted((entry) => entry.organisation === organisation && entry.answer === null, most);
    },
    async all(organisation) {
      return sorted((entry) => entry.organisation === organisation);
    },
    async waiting() {
      return [...new Set(sorted((entry) => entry.answer === null).map((entry) => entry.organisation))].sort();
    },
  };
}

export function memoryStates(disk: MemoryDisk): StateStore {
  return {
    async read(organisation) {
      return copy(disk.states.get(organisation) ?? { head: null, lastN: 0 });
    },
    async write(organisation, state) {
      disk.states.set(organisation, copy(state));
    },
  };
}

export function memoryInbox(disk: MemoryDisk): InboxStore {
  return {
    async put(item) {
      disk.inbox.set(item.id, copy(item));
    },
    async get(id) {
      const item = disk.inbox.get(id);
      return item && copy(item);
    },
    async getAll(ids) {
      return ids.flatMap((id) => disk.inbox.get(id) ?? []).map(copy);
    },
    async mastersIn(organisation, discipline) {
      const items = [...disk.inbox.values()].filter((item) => item.organisation === organisation);
      const theirs = items.filter((item) => item.discipline === discipline);
      return [...new Set(theirs.flatMap(({ master }) => master?.scope || []))];
    },
  };
}

/** Web Locks among the tabs of one browser: first come, first served, and not re-entrant. */
export function memoryLocks(): Locks {
  const tails = new Map<string, Promise<unknown>>();
  return {
    async exclusively(name, work) {
      const before = tails.get(name) ?? Promise.resolve();
      const mine = before.then(work, work);
      tails.set(
        name,
        mine.catch(() => {}),
      );
      return mine;
    },
  };
}

function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
