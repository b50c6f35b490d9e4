import { Dexie } from 'dexie';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { belgianDay } from 'shared-domain/kernel';
import type { Locks } from 'shared-domain/sync';
import * as drafts from 'shared-domain/sync/draft';
import { loadAutomergeFromDisk, memoryLocks } from 'shared-domain/sync/testing';
import { newId, newRev } from '../../platform/ids.ts';
import type { RoomLocks } from '../../platform/room-locks.ts';
import type { Data } from '../data.ts';
import { openData } from '../open-data.ts';
import type { Platform } from '../room-needs.ts';
import type { Store } from '../store.ts';
import { syncWire } from '../wire/sync-wire.ts';
import type { TestServer } from './test-server.ts';

export type TestDevice = {
  readonly data: Data;
  readonly bugs: unknown[];
  /** The door of its databases, for a test that does as another tab. */
  readonly rooms: RoomLocks;
  /** How many reasons there are to ask before the tab closes. */
  held(): number;
  /** Everything the browser keeps here, as text. */
  stored(): Promise<string>;
  /** The browser closes the databases by itself while the tab is open, as on a full disk. */
  forcedShut(): void;
  /** The browser clears its databases, of itself or because somebody told it to; cookies stay. */
  cleared(): Promise<TestDevice>;
  /** The tab dies after documents were stored and before the replication noted that it has them, and is opened again. */
  brokenOff(meanwhile: () => void): Promise<TestDevice>;
  /** Moves the device's clock. */
  later(days: number): void;
  wake(): void;
  /** The tab is closed and opened again: same disk, nothing of the memory. */
  reopen(): Promise<TestDevice>;
};

type Disk = {
  readonly indexedDB: WatchedFactory;
  readonly locks: Locks;
  readonly rooms: RoomLocks;
  readonly api: ReturnType<TestServer['api']>;
  readonly mark: Platform['mark'] & { set: boolean };
  skew: number;
};

class WatchedFactory extends IDBFactory {
  readonly opened: IDBDatabase[] = [];

  override open(...given: Parameters<IDBFactory['open']>): IDBOpenDBRequest {
    const request = super.open(...given);
    request.addEventListener('success', () => this.opened.push(request.result));
    return request;
  }
}

/** A browser of its own: real RxDB and real Dexie, over an IndexedDB in memory. One at a time per process. */
export async function testDevice(server: TestServer): Promise<TestDevice> {
  const mark = {
    set: false,
    isSet: () => mark.set,
    clear() {
      mark.set = false;
    },
  };
  return open({
    indexedDB: new WatchedFactory(),
    locks: memoryLocks(),
    rooms: memoryRoomLocks(),
    api: server.api(mark),
    mark,
    skew: 0,
  });
}

async function open(disk: Disk): Promise<TestDevice> {
  Dexie.dependencies.indexedDB = disk.indexedDB;
  globalThis.indexedDB = disk.indexedDB;
  const bugs: unknown[] = [];
  const held = { now: 0 };
  const wakes = new Set<() => void>();
  const platform: Platform = {
    api: disk.api,
    locks: disk.locks,
    rooms: disk.rooms,
    deviceName: 'Test',
    now: () => new Date(Date.now() + disk.skew).toISOString(),
    today: () => belgianDay(Date.now() + disk.skew),
    newId,
    newRev,
    async loadDraftTools() {
      await loadAutomergeFromDisk();
      return drafts;
    },
    onWake(wake) {
      wakes.add(wake);
      return () => wakes.delete(wake);
    },
    keepStorage: () => undefined,
    mark: disk.mark,
    isShared: false,
    screensFirst: 0,
    wire: syncWire,
    holdTab() {
      held.now += 1;
      return () => {
        held.now -= 1;
      };
    },
    onBug: (cause) => bugs.push(cause),
  };
  const data = await openData(platform);
  return {
    data,
    bugs,
    rooms: disk.rooms,
    held: () => held.now,
    stored: () => everythingStored(disk.indexedDB),
    forcedShut() {
      for (const database of disk.indexedDB.opened.splice(0)) forceCloseDatabase(database as never);
    },
    async cleared() {
      await data.close();
      return open({ ...disk, indexedDB: new WatchedFactory() });
    },
    async brokenOff(meanwhile) {
      await data.close();
      for (const { name = '' } of await disk.indexedDB.databases())
        if (name.includes('rx-replication-meta')) await deleted(disk.indexedDB, name);
      meanwhile();
      return open(disk);
    },
    later(days) {
      disk.skew += days * 86_400_000;
    },
    wake() {
      for (const wake of wakes) wake();
    },
    async reopen() {
      await data.close();
      return open(disk);
    },
  };
}

/** The doors of a browser's tabs, in memory. */
function memoryRoomLocks(): RoomLocks {
  let last: Promise<unknown> = Promise.resolve();
  const inside = new Map<string, Set<Promise<void>>>();
  const within = (account: string) => inside.get(account) ?? new Set();
  return {
    async enter(account) {
      await last;
      let leave = () => {};
      const stay = new Promise<void>((left) => {
        leave = left;
      });
      inside.set(account, within(account).add(stay));
      return () => {
        within(account).delete(stay);
        leave();
      };
    },
    alone(account, work) {
      const done = last.then(async () => {
        await Promise.all(within(account));
        return work();
      });
      last = done.catch(() => undefined);
      return done;
    },
  };
}

/** What the store says once it says what is wanted. */
export function until<T>(store: Store<T>, isWanted: (value: T) => boolean, withinMs = 15_000): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = store.subscribe(look);
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`waited in vain; last: ${JSON.stringify(store.get())?.slice(0, 2_000)}`));
    }, withinMs);
    function look() {
      const value = store.get();
      if (!isWanted(value)) return;
      clearTimeout(timer);
      setTimeout(() => stop());
      resolve(value);
    }
    look();
  });
}

/** Waits for the status to say so, after it had the time to learn of what was just done. */
export async function allSent(data: Data): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 60));
  await until(data.sync, (sync) => sync.unsent === 0 && sync.state === 'allSent');
}

/** Every value in every object store of every database, as text. */
export async function everythingStored(factory: IDBFactory): Promise<string> {
  const found: string[] = [];
  for (const { name } of await factory.databases()) {
    const database = await opened(factory, name ?? '');
    for (const store of database.objectStoreNames)
      found.push(`${name}/${store}: ${await contentsOf(database, store)}`);
    database.close();
  }
  return found.join('\n');
}

function deleted(factory: IDBFactory, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

function opened(factory: IDBFactory, name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name);
    request.onsuccess = () => resolve(request.result as unknown as IDBDatabase);
    request.onerror = () => reject(request.error);
  });
}

function contentsOf(database: IDBDatabase, store: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = database.transaction(store).objectStore(store).getAll();
    request.onsuccess = () => resolve(JSON.stringify(request.result));
    request.onerror = () => reject(request.error);
  });
}
