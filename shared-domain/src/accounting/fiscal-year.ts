import { type LocalDate, yearOf } from '../kernel/local-date.ts';

/** [ACC-5] The financial year of a day, named by the calendar year it begins in; `yearStart` is a day such as `07-01`. */
export function fiscalYearOf(date: LocalDate, yearStart: string): number {
  return date.slice(5) >= yearStart ? yearOf(date) : yearOf(date) - 1;
}
