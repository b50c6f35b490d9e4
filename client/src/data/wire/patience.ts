import { Weather } from './weather.ts';

/**
 * Waiting out the weather: full jitter up to five minutes, cut short by `wake` (a network came back, the person looked
 * at the app, the server poked). `end` makes whoever waits give up.
 */
export type Patience = {
  /** Runs `work` again until it is not weather that stops it. */
  through<T>(work: () => Promise<T>): Promise<T>;
  /** Up to that many milliseconds, at random; cut short like any wait. */
  pause(atMost: number): Promise<void>;
  wake(): void;
  end(): void;
};

export const longestWait = 5 * 60_000;
const firstWait = 1_000;

export function patience(random: () => number): Patience {
  const sleepers = new Set<() => void>();
  let ended = false;
  const rest = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const rise = () => {
        clearTimeout(timer);
        sleepers.delete(rise);
        resolve();
      };
      const timer = setTimeout(rise, milliseconds);
      sleepers.add(rise);
    });
  const wake = () => {
    for (const rise of [...sleepers]) rise();
  };
  return {
    wake,
    pause: (atMost) => (ended ? Promise.resolve() : rest(random() * atMost)),
    end() {
      ended = true;
      wake();
    },
    async through(work) {
      for (let attempt = 0; ; attempt += 1) {
        try {
          return await work();
        } catch (cause) {
          if (!(cause instanceof Weather) || ended) throw cause;
          await rest(waitAfter(attempt, cause, random));
          if (ended) throw cause;
        }
      }
    },
  };
}

export function waitAfter(attempt: number, weather: Weather, random: () => number): number {
  const ceiling = Math.min(longestWait, firstWait * 2 ** Math.min(attempt, 20));
  return weather.retryAfter + random() * ceiling;
}
