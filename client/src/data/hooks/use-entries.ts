import { useMemo } from 'react';
import { carriedEntry, type Entry, entriesOf, reachesBack } from 'shared-domain/accounting';
import type { Shown } from '../shown.ts';
import { useDocuments } from './use-data-hooks.ts';
import { useKeptBuilding, useLack } from './use-kept.ts';

/** The books of a building on this device, as today's rules read them. */
export type BuildingEntries = {
  readonly entries: readonly Entry[];
  /** Written here, not numbered yet: the server has not got what made them. */
  readonly unsent: ReadonlySet<string>;
  /** What was booked before this day is one carried entry; null: every entry is here. */
  readonly from: string | null;
};

/**
 * Every entry of a building, also of commands that wait; `undefined` until the first reading. Where older years are not
 * on this device it stays `undefined`, and the frame says why; who tells of balances alone asks for them `carried`.
 */
export function useEntries(
  organisation: string,
  building: string,
  older: 'needed' | 'carried' = 'needed',
): BuildingEntries | undefined {
  const documents = useDocuments('journalEntry', { organisation, building });
  const kept = useKeptBuilding(building);
  const from = kept?.from ?? null;
  const closings = useDocuments('yearClosing', from === null ? null : { organisation, building });
  const books = useMemo(() => {
    if (!documents || kept === undefined) return undefined;
    const whole = readEntries(documents);
    if (from === null) return whole;
    if (older === 'needed') return null;
    return closings && carriedOver(building, whole, closings, from);
  }, [documents, kept, from, closings, older, building]);
  useLack(books === null ? building : null);
  return books ?? undefined;
}

/** [ACC-25] The entries from a day on, and before them what was carried; null where something reaches further back. */
function carriedOver(
  building: string,
  whole: BuildingEntries,
  closings: readonly Shown<'yearClosing'>[],
  from: string,
): BuildingEntries | null {
  const carried = carriedEntry(
    building,
    closings.map(({ body }) => body),
    from,
  );
  const entries = whole.entries.filter(({ date }) => date >= from);
  if (!carried || reachesBack(entries)) return null;
  return { ...whole, entries: [carried, ...entries], from };
}

export function readEntries(documents: readonly Shown<'journalEntry'>[]): BuildingEntries {
  // Only version 1 did not say which event it told of.
  const stored = documents.map(({ id, body }) => ({ id, body, version: 'event' in body ? 2 : 1 }));
  return {
    entries: entriesOf(stored),
    unsent: new Set(documents.flatMap(({ id, state }) => (state === 'onDevice' ? [id] : []))),
    from: null,
  };
}
