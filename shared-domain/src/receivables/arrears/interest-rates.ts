import type { LocalDate } from '../../kernel/local-date.ts';
import { yearOf } from '../../kernel/local-date.ts';
import { accept, type Refusal, type Result, refuse } from '../../kernel/result.ts';

export type RateUnknown = Refusal<'interest.rateUnknown'>;

/** [ARR-2] The legal rate in civil matters of each calendar year, in basis points. Source: law of 5 May 1865, art. 2 §1. */
export const legalRates: Readonly<Record<number, number>> = {
  2015: 250,
  2016: 225,
  2017: 200,
  2018: 200,
  2019: 200,
  2020: 175,
  2021: 175,
  2022: 150,
  2023: 525,
  2024: 575,
  2025: 450,
  2026: 450,
};

/**
 * [ARR-2] The rate between undertakings of each half-year, in basis points; null: not found when this was written.
 * Source: law of 2 August 2002. It is for what an association owes a supplier late, never for owners.
 */
export const commercialRates: Readonly<Record<string, number | null>> = {
  ...halfYears(2015, 2015, 850),
  '2016H1': 850,
  '2016H2': 800,
  ...halfYears(2017, 2022, 800),
  '2023H1': 1050,
  '2023H2': 1200,
  ...halfYears(2024, 2024, 1250),
  '2025H1': 1150,
  '2025H2': 1050,
  '2026H1': 1050,
  '2026H2': null,
};

/** [ARR-2] A year the table does not know is a refusal, never a guess. */
export function legalRateOf(year: number): Result<number, RateUnknown> {
  return known(legalRates[year], String(year));
}

export function commercialRateOf(halfYear: string): Result<number, RateUnknown> {
  return known(commercialRates[halfYear], halfYear);
}

/** `2026H1` up to 30 June, `2026H2` from 1 July. */
export function halfYearOf(day: LocalDate): string {
  return `${yearOf(day)}H${day.slice(5) < '07-01' ? 1 : 2}`;
}

function known(rate: number | null | undefined, period: string): Result<number, RateUnknown> {
  return rate == null ? refuse({ code: 'interest.rateUnknown', params: { period } }) : accept(rate);
}

function halfYears(from: number, until: number, rate: number): Record<string, number> {
  const years = Array.from({ length: until - from + 1 }, (_, index) => from + index);
  return Object.fromEntries(
    years.flatMap((year) => [
      [`${year}H1`, rate],
      [`${year}H2`, rate],
    ]),
  );
}
