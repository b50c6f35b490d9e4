import { useEffect, useMemo, useState } from 'react';
import type { Data } from '../data.ts';
import { Weather } from '../wire/weather.ts';
import { useData } from './data-provider.tsx';

export type KeptTyping<T> = {
  /** What lies there: for a form that opens on this screen, the first time or again; null: nothing. */
  readonly before: T | null;
  keep(value: T): void;
  /** It is where it belongs now. */
  forget(): void;
};

/**
 * What somebody types before any record holds it: kept on this device at each keystroke, there again after a closed tab.
 * `undefined` until it was read. What another version of the app wrote is taken as far as `isSuch` knows it.
 */
export function useKeptTyping<T>(
  name: string,
  isSuch: (value: unknown) => value is T,
): KeptTyping<T> | undefined {
  const data = useData();
  const [read, setRead] = useState<{ readonly name: string; before: T | null } | null>(null);
  useEffect(() => {
    let isLooking = true;
    const found = (value: unknown) => isLooking && setRead({ name, before: isSuch(value) ? value : null });
    data
      .typedDesk()
      .then((desk) => desk.read(name))
      .then(found, (cause: unknown) => {
        told(cause);
        found(null);
      });
    return () => {
      isLooking = false;
    };
  }, [data, name, isSuch]);
  return useMemo(() => {
    if (read?.name !== name) return undefined;
    const change = (value: T | null) => {
      read.before = value;
      void write(data, name, value);
    };
    return {
      get before() {
        return read.before;
      },
      keep: change,
      forget: () => change(null),
    };
  }, [data, name, read]);
}

async function write(data: Data, name: string, value: unknown): Promise<void> {
  try {
    const desk = await data.typedDesk();
    await (value === null ? desk.forget(name) : desk.keep(name, value));
  } catch (cause) {
    told(cause);
  }
}

/** The screen works without: what it keeps is a safety net. */
function told(cause: unknown): void {
  if (!(cause instanceof Weather)) reportError(cause);
}
