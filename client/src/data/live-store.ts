import { liveQuery } from 'dexie';
import type { Store } from './store.ts';

export type LiveStore<T> = Store<T | undefined> & {
  /** Reads now, for who must not be shown the time before. */
  refresh(): Promise<void>;
};

/**
 * What a Dexie query gives, read again when any tab changes what it read; only while somebody listens. `same` keeps the
 * old object where the new one says nothing new.
 */
export function liveStore<T>(query: () => Promise<T>, same: (a: T, b: T) => boolean): LiveStore<T> {
  let value: T | undefined;
  let stop: (() => void) | null = null;
  const listeners = new Set<() => void>();
  const take = (next: T) => {
    if (value !== undefined && same(value, next)) return;
    value = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    get: () => value,
    refresh: async () => take(await query()),
    subscribe(listener) {
      listeners.add(listener);
      if (!stop) {
        const subscription = liveQuery(query).subscribe({ next: take, error: () => undefined });
        stop = () => subscription.unsubscribe();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        stop = null;
      };
    },
  };
}

/** Equal by content. */
export function sameJson<T>(a: T, b: T): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
