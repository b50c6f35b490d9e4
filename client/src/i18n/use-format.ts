import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import { type Cents, formatCount, formatMoney, type Language, type LocalDate } from 'shared-domain/kernel';
import { formatDay } from './format-day.ts';
import { firstSpoken } from './language.ts';

export type Format = {
  readonly language: Language;
  money(amount: Cents): string;
  day(day: LocalDate): string;
  /** An instant (`2026-11-20T12:04:00Z`) on the device's own clock. */
  instant(instant: string): string;
  number(value: number): string;
};

const regions: Record<Language, string> = { fr: 'fr-BE', nl: 'nl-BE', de: 'de-BE', en: 'en-BE' };

export function useFormat(): Format {
  const language = firstSpoken([useLingui().i18n.locale]);
  return useMemo(() => formatFor(language), [language]);
}

function formatFor(language: Language): Format {
  const clock = new Intl.DateTimeFormat(regions[language], { dateStyle: 'short', timeStyle: 'short' });
  return {
    language,
    money: (amount) => formatMoney(amount, language),
    day: (day) => formatDay(day, language),
    instant: (instant) => clock.format(new Date(instant)),
    number: (value) => formatCount(value, language),
  };
}
