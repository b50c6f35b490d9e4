export type RateLimit = {
  /** Counts a try; seconds to wait where there were too many. */
  take(key: string): number;
  forget(key: string): void;
  /** The last try does not count. */
  giveBack(key: string): void;
};

const keysKept = 50_000;

/** So many tries per key in any minute. In memory: a restart forgives. */
export function rateLimit(perMinute: number, now: () => Date): RateLimit {
  const tries = new Map<string, number[]>();
  return {
    take: (key) => {
      const at = now().getTime();
      const recent = (tries.get(key) ?? []).filter((time) => time > at - 60_000);
      if (recent.length >= perMinute) return Math.max(1, Math.ceil(((recent[0] ?? at) + 60_000 - at) / 1000));
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
