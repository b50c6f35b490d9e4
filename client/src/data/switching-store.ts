import { constant, type Store } from './store.ts';

/** A store of whoever is signed in: another account brings its own, and nobody brings `absent`. */
export function switching<Room, T>(
  room: Store<Room | null>,
  pick: (room: Room) => Store<T>,
  absent: T,
): Store<T> {
  let seen: { readonly room: Room | null; readonly store: Store<T> } | null = null;
  const current = () => {
    const now = room.get();
    if (!seen || seen.room !== now) seen = { room: now, store: now ? pick(now) : constant(absent) };
    return seen.store;
  };
  return {
    get: () => current().get(),
    subscribe(listener) {
      let stop = current().subscribe(listener);
      const unfollow = room.subscribe(() => {
        stop();
        stop = current().subscribe(listener);
        listener();
      });
      return () => {
        unfollow();
        stop();
      };
    },
  };
}

/** Gives the same object for the same name, the last `most` of them. */
export function remembered<T>(most: number): (name: string, make: () => T) => T {
  const known = new Map<string, T>();
  return (name, make) => {
    const found = known.get(name) ?? make();
    known.delete(name);
    known.set(name, found);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return found;
  };
}
