import type { Page } from 'playwright/test';

/** How often a tab has exchanged documents with the server. */
export function exchangesOf(page: Page): Promise<number> {
  return page.evaluate(
    () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/api/sync/pu')).length,
  );
}

/** Opens that address and gives the milliseconds from the first byte asked to the list of charges on the screen. */
export async function timesHome(page: Page, path: string): Promise<number> {
  await page.addInitScript(() => {
    const look = () => {
      if (!document.querySelector('main h1') || !document.querySelector('main a[href*="/charges/"]')) return;
      watch.disconnect();
      requestAnimationFrame(() => performance.mark('home-shown'));
    };
    const watch = new MutationObserver(look);
    watch.observe(document, { childList: true, subtree: true });
  });
  await page.goto(path);
  const mark = await page.waitForFunction(() => performance.getEntriesByName('home-shown')[0]?.startTime);
  return Number(await mark.jsonValue());
}
