import { Weather } from './wire/weather.ts';

/** What the person is doing, from the moment they asked for it to its answer. */
export type ActionGate = {
  readonly doing: ReadonlySet<Promise<unknown>>;
  through<T>(act: () => Promise<T>): Promise<T>;
  /** Whatever comes now waits, until the one or the other is said; the first word counts. */
  shut(): { open(): void; turnAway(): void };
};

export function actionGate(): ActionGate {
  const doing = new Set<Promise<unknown>>();
  let closed: Promise<unknown> | null = null;
  const begin = <T>(act: () => Promise<T>) => {
    const done = act();
    const forget = () => void doing.delete(done);
    doing.add(done);
    done.then(forget, forget);
    return done;
  };
  return {
    doing,
    async through(act) {
      while (closed) await closed;
      return begin(act);
    },
    shut() {
      const { promise, resolve, reject } = withResolvers();
      const all = Promise.all([closed, promise]);
      closed = all;
      const end = () => {
        if (closed === all) closed = null;
      };
      all.then(end, end);
      return { open: resolve, turnAway: () => reject(new Weather('signInNeeded')) };
    },
  };
}

function withResolvers() {
  let [resolve, reject] = [() => {}, (_: unknown) => {}];
  const promise = new Promise<void>((open, away) => {
    resolve = open;
    reject = away;
  });
  return { promise, resolve, reject };
}
