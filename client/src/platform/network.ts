/**
 * Whether the server answered last time it was asked.
 *
 * Told by whoever exchanges with the server; `navigator.onLine` says yes in a hotel's captive portal and in a cellar
 * with one bar, so it only serves as a hint that trying again may be worth it.
 */
export type Reachability = 'unknown' | 'reached' | 'unreachable';

export type Network = {
  current(): Reachability;
  report(reachability: Reachability): void;
  subscribe(listener: () => void): () => void;
};

export const network = createNetwork();

export function createNetwork(): Network {
  let reachability: Reachability = 'unknown';
  const listeners = new Set<() => void>();
  return {
    current: () => reachability,
    report(reported) {
      if (reported === reachability) return;
      reachability = reported;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Calls back when trying again may be worth it: the system sees a network, or the person looks at the page. */
export function onWorthTrying(tryAgain: () => void): () => void {
  const whenVisible = () => {
    if (document.visibilityState === 'visible') tryAgain();
  };
  window.addEventListener('online', tryAgain);
  document.addEventListener('visibilitychange', whenVisible);
  return () => {
    window.removeEventListener('online', tryAgain);
    document.removeEventListener('visibilitychange', whenVisible);
  };
}
