import type { Edges } from './run-on-edges.ts';

const longestMillis = 400;

/** Waits until nobody touches a disk or the server any more; what waits for a clock goes on later. */
export async function calm({ browsers, room }: Pick<Edges, 'browsers' | 'room'>): Promise<void> {
  const until = performance.now() + longestMillis;
  let before = -1;
  let still = 0;
  while (still < 3 && performance.now() < until) {
    await room.settled();
    for (const browser of browsers) await browser.ready();
    await new Promise((resolve) => setTimeout(resolve, 1));
    const now = browsers.reduce((sum, browser) => sum + browser.touches(), room.served());
    still = now === before ? still + 1 : 0;
    before = now;
  }
  // Whatever is written down was begun: a request that is being answered is no time for a backup.
  await room.settled();
}
