import { merge, type Subscription } from 'rxjs';
import type { Discipline } from 'shared-domain/sync';
import { runAgain } from '../run-again.ts';
import { soon } from '../soon.ts';
import type { Store } from '../store.ts';
import { disciplineOf } from './discipline-of.ts';
import type { ReadNeeds } from './documents-store.ts';

export type Reading<T> = {
  /** While somebody listens it is read again when a document of these types changes, or one of these stores. */
  readonly types: readonly string[];
  readonly stores?: readonly Store<unknown>[];
  /** At most once in so many milliseconds: of many changes at once a screen is shown a few steps. */
  readonly pause: number;
  read(): Promise<T>;
};

/** What one reading of several types gives, `undefined` before the first. */
export function readingStore<T>(
  { database, readings, onBug }: ReadNeeds,
  { types, stores = [], pause, read }: Reading<T>,
): Store<T | undefined> {
  let value: T | undefined;
  let stop: (() => void) | null = null;
  const listeners = new Set<() => void>();
  const collections = [...new Set<Discipline>(types.map(disciplineOf))].map(
    (one) => database.collections[one],
  );
  const start = () => {
    const given = readings.begin();
    let isWanted = true;
    const look = runAgain(
      async () => {
        const next = await read();
        if (!isWanted) return;
        value = next;
        given();
        for (const listener of [...listeners]) listener();
      },
      // Whoever looks away may be closing the database.
      (cause) => isWanted && onBug(cause),
    );
    const asked = soon(pause, look.ask);
    const changes: Subscription = merge(...collections.map(({ $ }) => $)).subscribe(({ documentData }) => {
      // Of what is removed only a blank may be left.
      if (documentData._deleted || types.includes(documentData.type)) asked.ask();
    });
    const stops = stores.map((store) => store.subscribe(asked.ask));
    asked.ask();
    return () => {
      isWanted = false;
      given();
      for (const stop of stops) stop();
      changes.unsubscribe();
      asked.stop();
      void look.stop();
    };
  };
  return {
    get: () => value,
    subscribe(listener) {
      listeners.add(listener);
      stop ??= start();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        stop?.();
        stop = null;
      };
    },
  };
}
