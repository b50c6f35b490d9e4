import * as z from 'zod/mini';
import { invariant } from './invariant.ts';

/** [KER-6] A calendar day of the association's books, `2026-03-31`: no hour, no zone, no `Date`. */
export const LocalDate = z.string().check(z.refine(isLocalDate, { error: 'date.invalid' }));
export type LocalDate = z.infer<typeof LocalDate>;

/** An instant in UTC as devices and the server note it, `2026-03-31T22:05:00.000Z`. */
export const Instant = z.string().check(z.refine(isInstant, { error: 'date.invalid' }));
export type Instant = z.infer<typeof Instant>;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const daysBeforeEpoch = 719_468;
const daysInEra = 146_097;

export function isLocalDate(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!found) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month);
}

function isInstant(text: string): boolean {
  const found = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/.exec(text);
  return found?.[1] !== undefined && isLocalDate(found[1]);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** How many nights lie between: `daysBetween('2026-01-01', '2026-01-31')` is 30. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

function lengthOfMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (monthLengths[month - 1] ?? 0);
}

// Days since 1970-01-01 in the Gregorian calendar, counted in eras of 400 years that begin on 1 March, so that the
// leap day is the last of its year.
function dayNumber(date: LocalDate): number {
  invariant(isLocalDate(date), 'a day exists in the calendar');
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * daysInEra + yearOfEra * 365 + leapDays + dayOfYear - daysBeforeEpoch;
}

function fromDayNumber(days: number): LocalDate {
  const shifted = days + daysBeforeEpoch;
  const era = Math.floor(shifted / daysInEra);
  const dayOfEra = shifted - era * daysInEra;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = ((monthFromMarch + 2) % 12) + 1;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  invariant(isLocalDate(text), 'a day lies between the years 1 and 9999');
  return text;
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
