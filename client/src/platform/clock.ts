import type { Instant, LocalDate } from 'shared-domain/kernel';

/** The device's clock, read nowhere else: shown and judged by nobody's order but the person's own. */
export function now(): Instant {
  return new Date().toISOString();
}

/** The day on the wall beside the person, not the day in Greenwich. */
export function today(): LocalDate {
  const moment = new Date();
  const [month, day] = [moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${moment.getFullYear()}-${month}-${day}`;
}

/** The same two by one name, for screens that have a `today` of their own. */
export const clock = { now, today };
