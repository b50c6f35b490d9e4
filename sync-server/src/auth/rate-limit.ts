export type RateLimit = {
  /** Counts a try; seconds to wait where there were too many. */
  take(key: string): number;
  forget(key: string): void;
  /** The last try does not count. */
  giveBack(key: string): void;
};

const keysKept = 50_000;
const minute = 60_000;

/** So many tries per key in any minute, or in any other span. In memory: a restart forgives. */
export function rateLimit(most: number, now: () => Date, spanMillis = minute): RateLimit {
  const tries = new Map<string, number[]>();
  return {
    take: (key) => {
      const at = now().getTime();
      const recent = (tries.get(key) ?? []).filter((time) => time > at - spanMillis);
      if (recent.length >= most) return Math.max(1, Math.ceil(((recent[0] ?? at) + spanMillis - at) / 1000));
      if (tries.size >= keysKept) tries.clear();
      tries.set(key, [...recent, at]);
      return 0;
    },
    forget: (key) => {
      tries.delete(key);
    },
    giveBack: (key) => {
      tries.get(key)?.pop();
    },
  };
}
