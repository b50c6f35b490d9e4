import { isWeather, Weather } from './weather.ts';

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
  readonly isEnded: () => boolean;
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
    isEnded: () => ended,
    pause: (atMost) => (ended ? Promise.resolve() : rest(random() * atMost)),
    end() {
      ended = true;
      wake();
    },
    async through(work) {
      for (let attempt = 0; ; attempt += 1) {
        const weather = await attemptOnce(work);
        if (weather.is === 'done') return weather.value;
        if (!ended) await rest(waitAfter(attempt, weather.cause, random));
        if (ended) throw weather.cause;
      }
    },
  };
}

export function waitAfter(attempt: number, cause: Error, random: () => number): number {
  const retryAfter = cause instanceof Weather ? cause.retryAfter : 0;
  const ceiling = Math.min(longestWait, firstWait * 2 ** Math.min(attempt, 20));
  return retryAfter + random() * ceiling;
}

type Attempt<T> =
  | { readonly is: 'done'; readonly value: T }
  | { readonly is: 'weather'; readonly cause: Error };

async function attemptOnce<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { is: 'done', value: await work() };
  } catch (cause) {
    if (!isWeather(cause)) throw cause;
    return { is: 'weather', cause };
  }
}
