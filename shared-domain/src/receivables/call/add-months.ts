import { isLocalDate, type LocalDate, yearOf } from '../../kernel/local-date.ts';

/** [CAL-1] The same day some months later, or the last of a shorter month: 31 January, then 28 or 29 February. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const month = Number(date.slice(5, 7)) - 1 + months;
  const year = yearOf(date) + Math.floor(month / 12);
  const start = `${String(year).padStart(4, '0')}-${String((((month % 12) + 12) % 12) + 1).padStart(2, '0')}-`;
  let day = Number(date.slice(8));
  while (!isLocalDate(start + String(day).padStart(2, '0'))) day -= 1;
  return start + String(day).padStart(2, '0');
}
