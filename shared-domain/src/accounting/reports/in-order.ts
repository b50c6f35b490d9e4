import type { Entry } from '../entry/entries-of.ts';
import { journals } from '../entry/journal-entry.ts';

/** The order of the books: by day, journal and number; what the server has not numbered yet comes last. */
export function inOrder(a: Entry, b: Entry): number {
  return (
    compare(a.date, b.date) ||
    journals.indexOf(a.journal) - journals.indexOf(b.journal) ||
    (a.number ?? Number.MAX_SAFE_INTEGER) - (b.number ?? Number.MAX_SAFE_INTEGER) ||
    compare(a.id, b.id)
  );
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
