import { belgianDay, type Instant, type LocalDate } from 'shared-domain/kernel';

/** The device's clock, read nowhere else: shown and judged by nobody's order but the person's own. */
export function now(): Instant {
  return new Date().toISOString();
}

/** [KER-14] The day of the books: the one the server judges by, on a device taken abroad too. */
export function today(): LocalDate {
  return belgianDay(Date.now());
}

/** [KER-14] The day of the books at an instant. */
export function dayOf(instant: Instant): LocalDate {
  return belgianDay(Date.parse(instant));
}

/** The same two by one name, for screens that have a `today` of their own. */
export const clock = { now, today };
