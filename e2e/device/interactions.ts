import { type CDPSession, expect, type Page } from 'playwright/test';

/** How many times slower than this machine the device is that somebody holds. */
const slowed = 4;

/** What `work` below takes, slowed, on the machine on which the budget was set. */
const usualMillis = 50;

/** How much slower than that machine this one is just now; a faster one is 1. */
export async function slownessOf(page: Page): Promise<number> {
  const devTools = await slow(page);
  const millis = await page.evaluate(() => {
    const work = () => {
      const begun = performance.now();
      const rows = Array.from({ length: 80_000 }, (_, id) => ({ id, words: `row ${id % 97}` }));
      rows.sort((one, other) => (one.words < other.words ? -1 : 1));
      document.createElement('div').textContent = rows.map(({ words }) => words).join();
      return performance.now() - begun;
    };
    return Math.min(...Array.from({ length: 7 }, work));
  });
  await devTools.detach();
  return Math.max(1, millis / usualMillis);
}

async function slow(page: Page): Promise<CDPSession> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  return devTools;
}

/**
 * Milliseconds from a touch or a key to the paint after it (interaction to next paint), the processor slowed: the longest
 * of the events that `act` sets off. The browser counts in steps of eight; what is painted within a frame counts 16.
 */
export async function untilNextPaint(page: Page, act: () => Promise<unknown>): Promise<number> {
  await atRest(page);
  const devTools = await slow(page);
  await page.evaluate(() => {
    type Interaction = PerformanceEntry & { readonly interactionId: number };
    const waited: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries() as Interaction[])
        if (interactionId > 0) waited.push(duration);
    });
    observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    Object.assign(window, { interactions: { waited, observer } });
  });
  await act();
  await atRest(page);
  await devTools.detach();
  return page.evaluate(() => {
    const { waited, observer } = (window as unknown as Watched).interactions;
    observer.disconnect();
    return Math.max(16, ...waited);
  });
}

type Watched = {
  readonly interactions: { readonly waited: readonly number[]; readonly observer: PerformanceObserver };
};

/** Nothing is left to do; a page that is busy of its own accord never comes to rest. */
async function atRest(page: Page): Promise<void> {
  const isAsked = await page.evaluate(
    () =>
      new Promise<boolean>((tell) => {
        const ask = () => requestIdleCallback(({ didTimeout }) => tell(!didTimeout), { timeout: 10_000 });
        setTimeout(ask, 400);
      }),
  );
  // Now and then Chromium calls nobody back on a page that does nothing at all: its own count of work tells.
  if (isAsked) return;
  expect(await workedWithin(page, 400), `${page.url()} comes to rest`).toBeLessThan(80);
}

/** Milliseconds of work in so many that pass. */
async function workedWithin(page: Page, millis: number): Promise<number> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Performance.enable');
  const worked = async () => {
    const { metrics } = await devTools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  const before = await worked();
  await page.waitForTimeout(millis);
  const after = await worked();
  await devTools.detach();
  return after - before;
}
