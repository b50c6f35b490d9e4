import { addDays, isLocalDate, type LocalDate, yearOf } from 'shared-domain/kernel';

export type DayReading =
  | { readonly is: 'empty' }
  | { readonly is: 'day'; readonly day: LocalDate }
  | { readonly is: 'notInCalendar' }
  | { readonly is: 'unreadable' };

export type DayContext = {
  readonly today: LocalDate;
  /** What `+30` counts from; today when left out. */
  readonly from?: LocalDate | null | undefined;
};

/** Reads a day as people type it: `20/11/2026`, `20.11`, `2011`, `20112026`, `2026-11-20`, `+30`. */
export function readDay(typed: string, { today, from }: DayContext): DayReading {
  const text = typed.trim();
  if (text === '') return { is: 'empty' };
  const relative = /^([+-])(\d{1,4})$/.exec(text);
  if (relative) return { is: 'day', day: addDays(from ?? today, Number(relative[1] + (relative[2] ?? ''))) };
  const parts = partsOf(text);
  if (!parts) return { is: 'unreadable' };
  const { day, month, year } = parts;
  const date = `${fullYear(year, today)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(date) ? { is: 'day', day: date } : { is: 'notInCalendar' };
}

type Parts = { readonly day: string; readonly month: string; readonly year: string };

function partsOf(text: string): Parts | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return named(iso[3], iso[2], iso[1]);
  const separated = /^(\d{1,2})[/.\-\s](\d{1,2})(?:[/.\-\s](\d{4}|\d{2})?)?$/.exec(text);
  if (separated) return named(separated[1], separated[2], separated[3]);
  const solid = /^(\d{2})(\d{2})(\d{4}|\d{2})?$/.exec(text);
  return solid ? named(solid[1], solid[2], solid[3]) : null;
}

function named(day = '', month = '', year = ''): Parts {
  return { day, month, year };
}

// Two figures mean the century we live in: no invoice of a building is dated 1926.
function fullYear(year: string, today: LocalDate): string {
  if (year === '') return String(yearOf(today)).padStart(4, '0');
  return year.length === 2 ? `${today.slice(0, 2)}${year}` : year;
}
