import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { email, password } from './installation.ts';

const client = fileURLToPath(new URL('../../client', import.meta.url));
const built = fileURLToPath(new URL('../../.cache/bench-page', import.meta.url));

/** The folder of a page that holds the client's data room and nothing else, bundled as the product bundles it. */
export function buildRoomPage(): string {
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--config', 'bench/page/vite.config.ts'];
  execFileSync(process.execPath, [...vite, '--logLevel', 'warn'], {
    cwd: client,
    env: { ...process.env, NODE_ENV: 'production', BENCH_PAGE: built },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return built;
}

type Done = { readonly millis: number; readonly rows: number };
type PageWithBench = { bench: Record<string, (...given: readonly unknown[]) => unknown> };

export type RoomPage = Awaited<ReturnType<typeof openRoomPage>>;

/** The page, ready to be asked; what it answers is JSON. */
export async function openRoomPage(context: BrowserContext, address: string) {
  const page = await context.newPage();
  page.on('pageerror', (error) => process.stderr.write(`page: ${error.message}\n`));
  await page.goto(address);
  await page.waitForFunction(() => 'bench' in globalThis);
  const ask = <T>(name: string, ...given: readonly (string | number | object)[]) =>
    page.evaluate(([called, all]) => (globalThis as unknown as PageWithBench).bench[called]?.(...all), [
      name,
      given,
    ] as const) as Promise<T>;
  return {
    page,
    replicate: () => ask<number>('replicate', email, password),
    write: (count: number) => ask<number>('write', count),
    send: () => ask<number>('send'),
    unsent: () => ask<number>('unsent'),
    copyStores: () => ask<Done>('copyStores'),
    writeStrictly: (rows: number, batches: readonly number[]) => ask<number>('writeStrictly', rows, batches),
    writeLean: () => ask<Done>('writeLean'),
    searchLists: (rows: number) =>
      ask<{ readonly suppliers: number[]; readonly invoices: number[] }>('searchLists', rows),
    readFirst: (type: string, where: object = {}) => ask<Done>('readFirst', type, where),
  };
}

/** Bytes that travel on the page's behalf from now on, headers and all, by the address asked. */
export async function countBytes(page: Page, path: string) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const underWay = new Set<string>();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.url.endsWith(path)) underWay.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (underWay.delete(requestId)) bytes += encodedDataLength;
  });
  // A pull given up for a fresher one has no end of its own.
  session.on('Network.loadingFailed', ({ requestId }) => underWay.delete(requestId));
  return async () => {
    while (underWay.size > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    return bytes;
  };
}
