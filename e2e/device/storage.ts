import { expect, type Page } from 'playwright/test';

/**
 * Everything this browser keeps for the app, as text, place by place: for looking for what must not be there. `only`:
 * the databases whose name holds that word.
 */
export async function readStorage(page: Page, only = ''): Promise<Record<string, string>> {
  return page.evaluate(async (wanted) => {
    const places: Record<string, string> = {};
    const fieldsOf = async (value: object): Promise<string> => {
      const fields = Object.entries(value).map(async ([name, one]) => `${name}:${await text(one)}`);
      return `{${(await Promise.all(fields)).join(' ')}}`;
    };
    const text = async (value: unknown): Promise<string> => {
      if (value instanceof Blob) return new Response(value).text();
      if (value instanceof ArrayBuffer) return new TextDecoder().decode(value);
      return typeof value === 'object' && value !== null ? fieldsOf(value) : String(value);
    };
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name } of await indexedDB.databases()) {
      if (!name?.includes(wanted)) continue;
      const database = await answer(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store, 'readonly').objectStore(store);
        const [keys, values] = await Promise.all([answer(rows.getAllKeys()), answer(rows.getAll())]);
        places[`IndexedDB ${name}/${store}`] = `${await text(keys)} ${await text(values)}`;
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      const kept = await cache.keys();
      places[`cache ${name}`] = kept.map((request) => request.url).join(' ');
    }
    places.localStorage = JSON.stringify({ ...localStorage });
    places.sessionStorage = JSON.stringify({ ...sessionStorage });
    return places;
  }, only);
}

/** How many photos and files lie here. */
function photosIn(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let count = 0;
    for (const { name } of await indexedDB.databases()) {
      if (!name?.startsWith('koprogo-blobs-')) continue;
      count += await new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('blobs').objectStore('blobs').count();
          counting.onerror = () => reject(counting.error);
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      });
    }
    return count;
  });
}

/** Blobs as the app keeps them, by their hash: how many bytes of each lie on the device. */
export function placesHolding(places: Record<string, string>, word: string): string[] {
  return Object.entries(places)
    .filter(([, text]) => text.includes(word))
    .map(([place]) => place);
}

/** Addresses whose answer, as the app's caches keep it, holds that text. */
export function answersHolding(page: Page, text: string): Promise<string[]> {
  return page.evaluate(async (wanted) => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const kept = await (await cache.match(request))?.text();
        if (kept?.includes(wanted)) found.push(`${name}: ${request.url}`);
      }
    }
    return found;
  }, text);
}

/** The photos follow the documents: until no more of them come. */
export async function hasItsPhotos(page: Page): Promise<void> {
  let before = -1;
  const isSame = async () => {
    const last = before;
    before = await photosIn(page);
    return before === last;
  };
  await expect.poll(isSame, { intervals: [1_000] }).toBe(true);
}
