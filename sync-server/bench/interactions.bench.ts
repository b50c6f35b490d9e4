import type { BrowserContext, Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { fillLarge } from './fill-large.ts';
import { install, serverFile } from './installation.ts';
import { becomeReady, buildProduct } from './product.ts';
import { median, report } from './report.ts';
import { sizeOf } from './sizes.ts';

// What a hand at a desk waits for: from a key or a click to the paint after it, the processor slowed.
const slowed = 4;
const goal = 100;
const size = { buildings: 2, lots: sizeOf(20, 6), years: sizeOf(2, 1), times: 1 };
const rounds = sizeOf(7, 1);

type Interaction = {
  readonly what: string;
  readonly path: string;
  /** Brings the page to where the hand is. */
  readonly before?: (page: Page) => Promise<void>;
  readonly act: (page: Page) => Promise<void>;
};

const interactions: readonly Interaction[] = [
  { what: 'another place is opened', path: '/today', act: (page) => page.click('nav a[href="/invoices"]') },
  {
    what: 'an invoice is opened',
    path: '/invoices',
    act: (page) => page.locator('main li a').first().click(),
  },
  {
    what: 'a letter in the search of invoices',
    path: '/invoices',
    before: (page) => page.focus('main input[type=search]'),
    act: (page) => page.keyboard.press('e'),
  },
  { what: 'Ctrl+K', path: '/invoices', act: (page) => page.keyboard.press('Control+k') },
  {
    what: 'a letter after Ctrl+K',
    path: '/invoices',
    before: async (page) => {
      await page.keyboard.press('Control+k');
      await page.waitForSelector('[role=dialog] input');
    },
    act: (page) => page.keyboard.press('e'),
  },
  {
    what: 'a digit of an amount in an invoice',
    path: '/invoices/new',
    before: async (page) => {
      await page.locator('main li button, main button').first().click();
      await page.getByLabel('Hors TVA', { exact: true }).first().focus();
    },
    act: (page) => page.keyboard.press('7'),
  },
];

const bare: Interaction = {
  what: '',
  path: 'data:text/html,<button onclick="this.append(1)">press</button>',
  act: (page) => page.click('button'),
};

const installation = await install();
const browser = await openBrowser();
try {
  const person = await fillLarge(installation, size);
  const { address } = await installation.serve(serverFile, [], { CLIENT_DIST: buildProduct() });
  const context = browser.context();
  await becomeReady(context, address, person);
  const limit: number[] = [];
  for (let round = 0; round < rounds; round += 1) limit.push(await untilPaint(context, '', bare));
  for (const interaction of interactions) {
    const millis: number[] = [];
    for (let round = 0; round < rounds; round += 1)
      millis.push(await untilPaint(context, address, interaction));
    report({
      what: `${interaction.what}, to the next paint, processor ${slowed} × slower`,
      unit: 'ms',
      ours: millis,
      limit,
      goal: `at most ${goal} ms`,
      isReached: median(millis) <= goal,
    });
  }
} finally {
  await browser.close();
  await installation.remove();
}

/** The longest that any event of the interaction waited for its paint, in milliseconds; the browser counts in steps of eight. */
async function untilPaint(
  context: BrowserContext,
  address: string,
  { path, before, act }: Interaction,
): Promise<number> {
  const page = await context.newPage();
  await page.goto(address + path);
  await page.waitForSelector('main h1, button');
  const devTools = await context.newCDPSession(page);
  await atRest(page);
  await before?.(page);
  await atRest(page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  await page.evaluate(() => {
    const waited: number[] = [];
    Object.assign(window, { waited });
    const options = { type: 'event', durationThreshold: 16 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) waited.push(duration);
    }).observe(options);
  });
  await act(page);
  await atRest(page);
  const waited = await page.evaluate(() => (window as unknown as { waited: number[] }).waited);
  await page.close();
  // What is painted within a frame is not told.
  return Math.max(16, ...waited);
}

async function atRest(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((rest) => setTimeout(() => requestIdleCallback(() => rest()), 1_000)),
  );
}
