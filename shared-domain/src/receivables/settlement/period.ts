import * as z from 'zod/mini';
import { daysBetween, LocalDate } from '../../kernel/local-date.ts';

/** Days from the first to the last, both included. */
export const Period = z.strictObject({ from: LocalDate, until: LocalDate });
export type Period = z.infer<typeof Period>;

export function daysOf({ from, until }: Period): number {
  return Math.max(daysBetween(from, until) + 1, 0);
}

export function isIn(day: LocalDate, { from, until }: Period): boolean {
  return from <= day && day <= until;
}

export function overlap(a: Period, b: Period): Period | null {
  const from = a.from > b.from ? a.from : b.from;
  const until = a.until < b.until ? a.until : b.until;
  return from <= until ? { from, until } : null;
}
