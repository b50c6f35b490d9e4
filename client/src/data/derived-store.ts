import type { Store } from './store.ts';

/** A value computed from other stores, when one of them changed and somebody asks. */
export function derived<T>(sources: readonly Store<unknown>[], compute: () => T): Store<T> {
  let seen: unknown[] | null = null;
  let value: T;
  return {
    get() {
      const now = sources.map((source) => source.get());
      if (!seen || now.some((one, at) => !Object.is(one, seen?.[at]))) {
        seen = now;
        value = compute();
      }
      return value;
    },
    subscribe(listener) {
      const stops = sources.map((source) => source.subscribe(listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
