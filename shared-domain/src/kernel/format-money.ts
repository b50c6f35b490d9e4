import type { Cents } from './cents.ts';
import type { Language } from './language.ts';

const noBreak = '\u00a0';
const groupingOf: Record<Language, string> = { fr: '\u202f', nl: '.', de: '.', en: ',' };

/** [KER-4] Written by our own hand, so that two devices with other versions of a browser print the same letter. */
export function formatMoney(cents: Cents, language: Language): string {
  const amount = formatAmount(cents, language);
  if (language === 'en') return cents < 0 ? `-€${amount.slice(1)}` : `€${amount}`;
  return `${amount}${noBreak}€`;
}

/** The amount without its currency, for columns that name it once in their heading. */
export function formatAmount(cents: Cents, language: Language): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  const decimals = digits.slice(-2);
  const mark = language === 'en' ? '.' : ',';
  return `${cents < 0 ? '-' : ''}${formatCount(Number(digits.slice(0, -2)), language)}${mark}${decimals}`;
}

/** A whole number with its thousands grouped, such as a denominator: `10.000` in Dutch. */
export function formatCount(count: number, language: Language): string {
  return String(count).replace(/\B(?=(?:\d{3})+(?!\d))/g, groupingOf[language]);
}
