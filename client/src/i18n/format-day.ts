import type { Language, LocalDate } from 'shared-domain/kernel';

/** Belgian usage: `20/11/2026`, and `20.11.2026` in German. No `Date`: a day has no zone to be shifted by. */
export function formatDay(day: LocalDate, language: Language): string {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  return [dayOfMonth, month, year].join(language === 'de' ? '.' : '/');
}
