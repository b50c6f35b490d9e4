import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';

/** What `fake-indexeddb` keeps of a database, as much as is looked at here. */
type RawRecord = { readonly value: unknown };
type RawStore = { readonly records: { values(): Iterable<RawRecord> } };
type RawTransaction = { readonly _state: string; _abort(name: string): void };
type RawConnection = { _closePending: boolean; _closed: boolean };
type RawDatabase = {
  readonly rawObjectStores: Map<string, RawStore>;
  readonly transactions: RawTransaction[];
  connections: RawConnection[];
};
type Databases = Map<string, RawDatabase>;

/** One browser's IndexedDB, whose tab may die between any two writes: what was not committed is undone, the rest stays. */
export type MortalDisk = {
  /** The tab that works on it from now on; there is one at a time. */
  tab(): DiskTab;
  names(): string[];
  /** What lies in a store now, to be looked at and not to be changed. */
  rows<Row>(database: string, store: string): Row[];
};

export type DiskTab = {
  readonly indexedDB: IDBFactory;
  readonly isAlive: () => boolean;
  /** Dies before the `after`-th write from now; at once: 0. */
  dieAfter(writes: number): void;
  onDeath(what: () => void): void;
  /** As long as something opens, death waits: a library that is never told how it ended would answer nobody any more. */
  opening<T>(work: Promise<T>): Promise<T>;
  /** Grows with each transaction. */
  readonly touches: () => number;
};

export function mortalDisk(): MortalDisk {
  const databases: Databases = new Map();
  const queues = new Map();
  return {
    tab: () =>
      tabOn(databases, Object.assign(new IDBFactory(), { _databases: databases, _connectionQueues: queues })),
    names: () => [...databases.keys()],
    rows: <Row>(database: string, store: string) => {
      const records = databases.get(database)?.rawObjectStores.get(store)?.records.values() ?? [];
      return [...records].map(({ value }) => value as Row);
    },
  };
}

function tabOn(databases: Databases, factory: IDBFactory): DiskTab {
  const mourners: (() => void)[] = [];
  let isAlive = true;
  let left = Number.POSITIVE_INFINITY;
  let openings = 0;
  let touches = 0;
  const die = () => {
    if (!isAlive || openings > 0) return;
    isAlive = false;
    for (const database of databases.values()) endAll(database);
    for (const mourn of mourners) mourn();
  };
  const touch = (mode: IDBTransactionMode) => {
    touches += 1;
    if (mode === 'readwrite') left -= 1;
    if (left < 0) die();
  };
  const open = factory.open.bind(factory);
  factory.open = (name, version) => {
    if (!isAlive) throw new DOMException('The tab is closed.', 'InvalidStateError');
    const request = open(name, version);
    request.addEventListener('success', () => overhear(request.result, touch));
    return request;
  };
  return {
    indexedDB: factory,
    isAlive: () => isAlive,
    touches: () => touches,
    dieAfter(writes) {
      left = writes;
      if (writes === 0) die();
    },
    onDeath: (what) => mourners.push(what),
    async opening(work) {
      openings += 1;
      try {
        return await work;
      } finally {
        openings -= 1;
        if (left < 0) die();
      }
    },
  };
}

function overhear(connection: IDBDatabase, touch: (mode: IDBTransactionMode) => void): void {
  const begin = connection.transaction.bind(connection);
  connection.transaction = (stores, mode = 'readonly', options) => {
    touch(mode);
    return begin(stores, mode, options);
  };
}

function endAll(database: RawDatabase): void {
  for (const transaction of database.transactions)
    if (transaction._state !== 'finished') transaction._abort('AbortError');
  for (const connection of database.connections)
    Object.assign(connection, { _closePending: true, _closed: true });
  database.connections = [];
}
