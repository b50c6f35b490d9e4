/** A value that changes, in the shape React's `useSyncExternalStore` wants it. The same value is the same object. */
export type Store<T> = { get(): T; subscribe(listener: () => void): () => void };

export type Cell<T> = Store<T> & { set(value: T): void };

export function cell<T>(initial: T): Cell<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A store that never changes, for what is not there. */
export function constant<T>(value: T): Store<T> {
  return { get: () => value, subscribe: () => () => undefined };
}
