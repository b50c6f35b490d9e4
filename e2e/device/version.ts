import type { Page } from 'playwright/test';
import { isOfNextRelease } from './next-release.ts';

/** What the tab has loaded of the application's code: paths below the address. */
export async function scriptsLoaded(page: Page): Promise<string[]> {
  const names = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  );
  return [...new Set(names)].filter((name) => name.endsWith('.js')).map((name) => name.slice(1));
}

export async function releaseOnScreen(page: Page): Promise<'this' | 'next' | 'both'> {
  const scripts = (await scriptsLoaded(page)).filter((name) => name.startsWith('assets/'));
  const next = scripts.filter(isOfNextRelease).length;
  if (next === 0) return 'this';
  return next === scripts.length ? 'next' : 'both';
}

export async function looksForVersion(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const found = registration.installing;
    while (found?.state === 'installing')
      await new Promise((resolve) => found.addEventListener('statechange', resolve, { once: true }));
  });
}

export function hasVersionWaiting(page: Page): Promise<boolean> {
  return page.evaluate(async () => Boolean((await navigator.serviceWorker.ready).waiting));
}

/** Screens of staff that this version has and the worker's cache has not. */
export function staffScreensMissing(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const worker = await (await fetch('/service-worker.js')).text();
    const wanted = [...worker.matchAll(/"staffOnly":true,"url":"([^"]+)"/g)].map(([, url]) => `/${url}`);
    const cache = await caches.open('koprogo-staff');
    const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
    return wanted.length === 0 ? ['the list of them'] : wanted.filter((url) => !kept.has(url));
  });
}

export type Manifest = {
  readonly name: string;
  readonly display: string;
  readonly icons: readonly { readonly sizes: string }[];
};

export function readManifest(page: Page): Promise<Manifest> {
  return page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
    return (await fetch(link?.href ?? '')).json();
  });
}

/** Tells whether the tab still shows the page it showed when this was called: a reload begins another. */
export async function marksPage(page: Page): Promise<() => Promise<boolean>> {
  const begun = () => page.evaluate(() => performance.timeOrigin);
  const first = await begun();
  return async () => (await begun()) === first;
}
