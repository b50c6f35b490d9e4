import { useMemo } from 'react';
import { type Entry, entriesOf } from 'shared-domain/accounting';
import type { Shown } from '../shown.ts';
import { useDocuments } from './use-data-hooks.ts';

/** The books of a building on this device, as today's rules read them. */
export type BuildingEntries = {
  readonly entries: readonly Entry[];
  /** Written here, not numbered yet: the server has not got what made them. */
  readonly unsent: ReadonlySet<string>;
};

/** Every entry of a building, also of commands that wait; `undefined` until the first reading. */
export function useEntries(organisation: string, building: string): BuildingEntries | undefined {
  const documents = useDocuments('journalEntry', { organisation, building });
  return useMemo(() => documents && readEntries(documents), [documents]);
}

export function readEntries(documents: readonly Shown<'journalEntry'>[]): BuildingEntries {
  // Only version 1 did not say which event it told of.
  const stored = documents.map(({ id, body }) => ({ id, body, version: 'event' in body ? 2 : 1 }));
  return {
    entries: entriesOf(stored),
    unsent: new Set(documents.flatMap(({ id, state }) => (state === 'onDevice' ? [id] : []))),
  };
}
