import type { Page } from 'playwright/test';

type Watched = { readonly shifts: string[]; readonly interactions: Map<number, Interaction> };
export type Interaction = { readonly kind: string; readonly millis: number };

/** From the next page on, each notes what moved by itself, and how long every touch and key took until it was painted. */
export async function watchPaints(page: Page): Promise<void> {
  await page.addInitScript(() => {
    type Shift = PerformanceEntry & {
      readonly value: number;
      readonly hadRecentInput: boolean;
      readonly sources: readonly { readonly node: Node | null }[];
    };
    type Heard = PerformanceEventTiming & { readonly interactionId: number };
    const watched: Watched = { shifts: [], interactions: new Map() };
    Object.assign(window, { watched });
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
        if (hadRecentInput) continue;
        const moved = sources.map(({ node }) => node?.textContent?.slice(0, 40) ?? '?').join(', ');
        watched.shifts.push(`${value.toFixed(4)}: ${moved}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
    const options = { type: 'event', buffered: true, durationThreshold: 16 };
    new PerformanceObserver((list) => {
      for (const { interactionId, name, duration } of list.getEntries() as Heard[]) {
        const before = watched.interactions.get(interactionId)?.millis ?? 0;
        if (interactionId > 0 && duration > before)
          watched.interactions.set(interactionId, { kind: name, millis: duration });
      }
    }).observe(options);
  });
}

/** What moved on this page without anybody having touched it, from its first paint until it is at rest. */
export async function shiftsOf(page: Page): Promise<string[]> {
  await atRest(page);
  return page.evaluate(() => (window as unknown as { watched: Watched }).watched.shifts);
}

/** The interactions of this page that took 16 ms or more until they were painted. */
export async function interactionsOf(page: Page): Promise<Interaction[]> {
  await atRest(page);
  return page.evaluate(() => [...(window as unknown as { watched: Watched }).watched.interactions.values()]);
}

/** As a phone of that many years ago: everything takes so many times as long. */
export async function slowProcessor(page: Page, times: number): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: times });
}

function atRest(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((rest) => setTimeout(() => requestIdleCallback(() => rest()), 1_000)),
  );
}
