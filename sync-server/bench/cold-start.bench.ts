import type { BrowserContext } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { fillLarge } from './fill-large.ts';
import { install, serverFile } from './installation.ts';
import { becomeReady, buildProduct } from './product.ts';
import { median, report } from './report.ts';
import { sizeOf } from './sizes.ts';

// The product as it ships, its server gone: a browser that was closed is opened at a list of a syndic who holds so much.
const size = { buildings: 2, lots: 20, years: sizeOf(9, 1), times: sizeOf(10, 2) };
const rounds = sizeOf(3, 1);

const installation = await install();
const browser = await openBrowser();
try {
  const person = await fillLarge(installation, size);
  const { address, child } = await installation.serve(serverFile, [], { CLIENT_DIST: buildProduct() });
  const documents = await becomeReady(browser.context(), address, person);
  child.kill('SIGKILL');
  for (const [path, what] of [
    ['/', 'today'],
    ['/invoices', 'the invoices'],
  ] as const) {
    for (const [slowed, goal] of [
      [1, 1_000],
      [4, 2_000],
    ] as const) {
      const millis: number[] = [];
      for (let round = 0; round < rounds; round += 1)
        millis.push(await coldStart(await browser.reopen(), address + path, slowed));
      report({
        what: `cold start offline, ${documents} documents, ${what}${slowed > 1 ? `, processor ${slowed} × slower` : ''}`,
        unit: 'ms',
        ours: millis,
        limit: [],
        goal: `under ${goal / 1_000} s`,
        isReached: median(millis) < goal,
      });
    }
  }
} finally {
  await browser.close();
  await installation.remove();
}

/** Milliseconds from the navigation to the first row on the screen. */
async function coldStart(context: BrowserContext, address: string, slowed: number): Promise<number> {
  await context.setOffline(true);
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector('main li a')) return;
      watch.disconnect();
      requestAnimationFrame(() => performance.mark('list-shown'));
    });
    watch.observe(document, { childList: true, subtree: true });
  });
  await page.goto(address);
  const mark = await page.waitForFunction(
    () => performance.getEntriesByName('list-shown')[0]?.startTime,
    undefined,
    { timeout: 300_000 },
  );
  const millis = Number(await mark.jsonValue());
  await page.close();
  return millis;
}
