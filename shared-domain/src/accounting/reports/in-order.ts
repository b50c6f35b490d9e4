import { compareText } from '../../kernel/compare-text.ts';
import type { Entry } from '../entry/entries-of.ts';
import { journals } from '../entry/journal-entry.ts';

/** The order of the books: by day, journal and number; what the server has not numbered yet comes last. */
export function inOrder(a: Entry, b: Entry): number {
  return (
    compareText(a.date, b.date) ||
    journals.indexOf(a.journal) - journals.indexOf(b.journal) ||
    (a.number ?? Number.MAX_SAFE_INTEGER) - (b.number ?? Number.MAX_SAFE_INTEGER) ||
    compareText(a.id, b.id)
  );
}
