const firstWait = 15_000;
const longestWait = 10 * 60_000;

/**
 * Photos the server had none of: another device may not have sent them yet. Each is asked for again after a wait that
 * doubles, however often a screen shows it or an exchange ends.
 */
export type MissedBlobs = {
  /** Milliseconds until it may be asked for again; 0: now. */
  waitFor(key: string): number;
  miss(key: string): void;
  find(key: string): void;
};

export function missedBlobs(now: () => number): MissedBlobs {
  const missed = new Map<string, { readonly wait: number; readonly until: number }>();
  return {
    waitFor: (key) => Math.max(0, (missed.get(key)?.until ?? 0) - now()),
    miss(key) {
      const before = missed.get(key)?.wait ?? firstWait / 2;
      const wait = Math.min(longestWait, before * 2);
      missed.set(key, { wait, until: now() + wait });
    },
    find: (key) => void missed.delete(key),
  };
}
