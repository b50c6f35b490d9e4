import { addDays, type LocalDate, yearOf } from '../kernel/local-date.ts';

/** [ACC-5] The financial year of a day, named by the calendar year it begins in; `yearStart` is a day such as `07-01`. */
export function fiscalYearOf(date: LocalDate, yearStart: string): number {
  return date.slice(5) >= yearStart ? yearOf(date) : yearOf(date) - 1;
}

/** [ACC-5] The first and the last day of a financial year. */
export function daysOfYear(
  fiscalYear: number,
  yearStart: string,
): { readonly from: LocalDate; readonly until: LocalDate } {
  const startOf = (year: number) => `${String(year).padStart(4, '0')}-${yearStart}`;
  return { from: startOf(fiscalYear), until: addDays(startOf(fiscalYear + 1), -1) };
}
