import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';

const client = fileURLToPath(new URL('../../client', import.meta.url));
const built = fileURLToPath(new URL('../../.cache/bench-product', import.meta.url));

/** The folder of the whole product as it ships, built apart from what else runs here. */
export function buildProduct(): string {
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--outDir', built, '--emptyOutDir'];
  execFileSync(process.execPath, [...vite, '--logLevel', 'warn'], {
    cwd: client,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return built;
}

/** Signs in and waits until everything is on the device and all screens are in the cache. */
export async function becomeReady(
  context: BrowserContext,
  address: string,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<number> {
  const page = await context.newPage();
  await page.goto(address);
  await page.fill('#email', email);
  await page.fill('#password', password);
  await page.click('button[type=submit]');
  await until(page, isFilled);
  await until(page, hasScreens);
  await keepAll(page, address);
  const documents = await page.evaluate(countDocuments);
  await page.close();
  return documents;
}

async function until(page: Page, is: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10 * 60_000;
  while (!(await page.evaluate(is))) {
    if (Date.now() > deadline) throw new Error(`waited ten minutes: ${is.name}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** A device keeps what was opened of many buildings: the person says that it keeps all of them. */
async function keepAll(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/devices`);
  const choices = page.locator('main ul select');
  await choices.first().waitFor();
  for (const choice of await choices.all()) await choice.selectOption('always');
  await until(page, isAllHere);
}

/** Every scope that is kept was read to the end of its stay, in each discipline. */
async function isAllHere(): Promise<boolean> {
  const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
  const database = await new Promise<IDBDatabase>((resolve) => {
    const asked = indexedDB.open(names.find((name) => name.startsWith('koprogo-journal-')) ?? '');
    asked.onsuccess = () => resolve(asked.result);
  });
  const notes = await new Promise<{ name: string; value: unknown }[]>((resolve) => {
    const asked = database.transaction('notes').objectStore('notes').getAll();
    asked.onsuccess = () => resolve(asked.result);
  });
  database.close();
  const read = new Map(notes.map(({ name, value }) => [name, value as Record<string, number>]));
  return notes
    .filter(({ name }) => name.startsWith('kept:'))
    .every(({ name, value }) =>
      Object.entries(value as Record<string, { is: string; stay: number }>).every(
        ([scope, { is, stay }]) =>
          is === 'here' &&
          ['records', 'drafts', 'facts'].every(
            (one) => stay === 0 || read.get(`whole:${name.slice(5)}:${one}`)?.[scope] === stay,
          ),
      ),
    );
}

/** Each discipline was pulled to its end once. */
async function isFilled(): Promise<boolean> {
  const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
  const journal = names.find((name) => name.startsWith('koprogo-journal-'));
  if (!journal) return false;
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open(journal);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  const keys = await new Promise<IDBValidKey[]>((resolve) => {
    const asked = database.transaction('notes').objectStore('notes').getAllKeys();
    asked.onsuccess = () => resolve(asked.result);
  });
  database.close();
  return keys.filter((key) => String(key).startsWith('passed:')).length >= 3;
}

async function hasScreens(): Promise<boolean> {
  if (!navigator.serviceWorker.controller) return false;
  const worker = await (await fetch('/service-worker.js')).text();
  const wanted = [...worker.matchAll(/"staffOnly":true,"url":"([^"]+)"/g)].map(([, url]) => `/${url}`);
  const cache = await caches.open('koprogo-staff');
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  return wanted.length > 0 && wanted.every((url) => kept.has(url));
}

async function countDocuments(): Promise<number> {
  let documents = 0;
  for (const { name = '' } of await indexedDB.databases()) {
    if (!/^rxdb-dexie-koprogo-.*--(records|drafts|facts)$/.test(name)) continue;
    const database = await new Promise<IDBDatabase>((resolve) => {
      const asked = indexedDB.open(name);
      asked.onsuccess = () => resolve(asked.result);
    });
    documents += await new Promise<number>((resolve) => {
      const asked = database.transaction('docs').objectStore('docs').count();
      asked.onsuccess = () => resolve(asked.result);
    });
    database.close();
  }
  return documents;
}
