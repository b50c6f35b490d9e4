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
  const tries = latestKept<readonly number[]>();
  return {
    take: (key) => {
      const at = now().getTime();
      const recent = (tries.get(key) ?? []).filter((time) => time > at - spanMillis);
      if (recent.length >= most) return secondsFor((recent[0] ?? at) + spanMillis - at);
      tries.keep(key, [...recent, at]);
      return 0;
    },
    forget: tries.forget,
    giveBack: (key) => {
      const left = (tries.get(key) ?? []).slice(0, -1);
      if (left.length > 0) tries.keep(key, left);
      else tries.forget(key);
    },
  };
}

/** So many tries at once, then one at a time at that pace: whoever comes after somebody else's flood waits for one turn. */
export function pacedLimit(most: number, now: () => Date, spanMillis: number): RateLimit {
  const turn = spanMillis / most;
  // Until when the tries so far are paid for.
  const paid = latestKept<number>();
  return {
    take: (key) => {
      const at = now().getTime();
      const until = Math.max(paid.get(key) ?? at, at) + turn;
      if (until > at + spanMillis) return secondsFor(until - at - spanMillis);
      paid.keep(key, until);
      return 0;
    },
    forget: paid.forget,
    giveBack: (key) => {
      const until = paid.get(key);
      if (until !== undefined) paid.keep(key, until - turn);
    },
  };
}

function secondsFor(millis: number): number {
  return Math.max(1, Math.ceil(millis / 1_000));
}

/** Where there are too many keys, the one whose last try is longest ago is forgotten: a flood frees nobody else. */
function latestKept<Value>() {
  const kept = new Map<string, Value>();
  return {
    get: (key: string) => kept.get(key),
    keep: (key: string, value: Value) => {
      kept.delete(key);
      kept.set(key, value);
      const [oldest] = kept.keys();
      if (kept.size > keysKept && oldest !== undefined) kept.delete(oldest);
    },
    forget: (key: string) => {
      kept.delete(key);
    },
  };
}
