import type { LocalDate } from '../../kernel/local-date.ts';

/** The days a report tells of, both included; `from` null: since the first entry. */
export type Period = { readonly from: LocalDate | null; readonly until: LocalDate };

/** Where a day lies: before the period, in it, or after it. */
export function placeIn(date: LocalDate, { from, until }: Period): 'before' | 'within' | 'after' {
  if (date > until) return 'after';
  return from !== null && date < from ? 'before' : 'within';
}
