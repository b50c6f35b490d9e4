import type { Page } from 'playwright/test';
import { bringCarriers, type Carried } from './carried-values.ts';

export type StoredIndex = {
  readonly name: string;
  readonly keyPath: string | string[];
  readonly unique: boolean;
  readonly multiEntry: boolean;
};

export type StoredRows = {
  readonly name: string;
  readonly keyPath: string | string[] | null;
  readonly autoIncrement: boolean;
  readonly indexes: readonly StoredIndex[];
  /** Key and value, in the order of the keys. */
  readonly rows: readonly (readonly [Carried, Carried])[];
};

export type StoredDatabase = {
  readonly name: string;
  readonly version: number;
  readonly stores: readonly StoredRows[];
};

/** Everything scripts of the app's origin find on a device; cookies and the service worker's caches are not theirs. */
export type DeviceStore = {
  readonly databases: readonly StoredDatabase[];
  readonly localStorage: Readonly<Record<string, string>>;
};

/** Reads all of it, at a page of the origin where the app does not run. */
export async function readDeviceStore(page: Page): Promise<DeviceStore> {
  await bringCarriers(page);
  return page.evaluate(async () => {
    const { carry } = globalThis.carriers;
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const indexOf = ({ name, keyPath, unique, multiEntry }: IDBIndex) => ({
      name,
      keyPath,
      unique,
      multiEntry,
    });
    async function readRows(store: IDBObjectStore) {
      const { name, keyPath, autoIncrement, indexNames } = store;
      const indexes = [...indexNames].map((one) => indexOf(store.index(one)));
      const [keys, values] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
      const carried = keys.map(async (key, at) => [await carry(key), await carry(values[at])] as const);
      return { name, keyPath, autoIncrement, indexes, rows: await Promise.all(carried) };
    }
    async function readDatabase(name: string) {
      const database = await answer(indexedDB.open(name));
      const stores = [];
      for (const store of database.objectStoreNames) {
        stores.push(await readRows(database.transaction(store, 'readonly').objectStore(store)));
      }
      database.close();
      return { name, version: database.version, stores };
    }
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '').sort();
    const databases = [];
    for (const name of names) databases.push(await readDatabase(name));
    return { databases, localStorage: { ...localStorage } };
  });
}

/** Makes this device hold exactly that, at a page of the origin where the app does not run. */
export async function writeDeviceStore(page: Page, stored: DeviceStore): Promise<void> {
  await bringCarriers(page);
  await page.evaluate(async ({ databases, localStorage: kept }) => {
    const { restore } = globalThis.carriers;
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    function makeStore(database: IDBDatabase, { name, keyPath, autoIncrement, indexes }: StoredRows) {
      const store = database.createObjectStore(name, { keyPath, autoIncrement });
      for (const { name: index, keyPath: path, unique, multiEntry } of indexes) {
        store.createIndex(index, path, { unique, multiEntry });
      }
    }
    async function writeRows(database: IDBDatabase, { name, keyPath, rows }: StoredRows) {
      const transaction = database.transaction(name, 'readwrite', { durability: 'strict' });
      const written = new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error);
      });
      const store = transaction.objectStore(name);
      for (const [key, value] of rows) {
        store.put(restore(value), keyPath === null ? (restore(key) as IDBValidKey) : undefined);
      }
      await written;
    }
    for (const { name = '' } of await indexedDB.databases()) await answer(indexedDB.deleteDatabase(name));
    for (const { name, version, stores } of databases) {
      const opening = indexedDB.open(name, version);
      opening.onupgradeneeded = () => {
        for (const store of stores) makeStore(opening.result, store);
      };
      const database = await answer(opening);
      for (const store of stores) await writeRows(database, store);
      database.close();
    }
    localStorage.clear();
    for (const [name, value] of Object.entries(kept)) localStorage.setItem(name, value);
  }, stored);
}
