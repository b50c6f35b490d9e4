import type { Page } from 'playwright/test';

type Watched = { readonly shifts: string[] };

/** From the next page on, each notes what moved without anybody having touched it. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    type Shift = PerformanceEntry & {
      readonly value: number;
      readonly hadRecentInput: boolean;
      readonly sources: readonly { readonly node: Node | null }[];
    };
    const watched: Watched = { shifts: [] };
    Object.assign(window, { watched });
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
        if (hadRecentInput) continue;
        const moved = sources.map(({ node }) => node?.textContent?.slice(0, 40) ?? '?').join(', ');
        watched.shifts.push(`${value.toFixed(4)}: ${moved}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What moved by itself on this page, from its first paint until it is at rest. */
export async function shiftsOf(page: Page): Promise<string[]> {
  await page.evaluate(
    () => new Promise<void>((rest) => setTimeout(() => requestIdleCallback(() => rest()), 1_000)),
  );
  return page.evaluate(() => (window as unknown as { watched: Watched }).watched.shifts);
}
