import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import { type Cents, formatCount, formatMoney, type Language, type LocalDate } from 'shared-domain/kernel';
import { formatDay } from './format-day.ts';
import { formatInstant } from './format-instant.ts';
import { firstSpoken } from './language.ts';

export type Format = {
  readonly language: Language;
  money(amount: Cents): string;
  day(day: LocalDate): string;
  /** An instant (`2026-11-20T12:04:00Z`) on the device's own clock. */
  instant(instant: string): string;
  number(value: number): string;
};

export function useFormat(): Format {
  const language = firstSpoken([useLingui().i18n.locale]);
  return useMemo(() => formatFor(language), [language]);
}

export function formatFor(language: Language): Format {
  return {
    language,
    money: (amount) => formatMoney(amount, language),
    day: (day) => formatDay(day, language),
    instant: (instant) => formatInstant(instant, language),
    number: (value) => formatCount(value, language),
  };
}
