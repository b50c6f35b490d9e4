import type { LocalDate } from './local-date.ts';

// Swedish writes a day as the books do: 2026-03-31.
const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' });

/** [KER-14] The day of the books at an instant, in milliseconds since 1970: Belgium's, wherever the device or the server is. */
export function belgianDay(millis: number): LocalDate {
  return days.format(millis);
}
