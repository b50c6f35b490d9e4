import type { Cents } from '../../kernel/cents.ts';
import { addDays, daysBetween, type LocalDate, yearOf } from '../../kernel/local-date.ts';
import { accept, type Result } from '../../kernel/result.ts';
import { commercialRateOf, halfYearOf, legalRateOf, type RateUnknown } from './interest-rates.ts';

export type DayCount = 'ACT/365F' | 'ACT/ACT';

/** What a debt bears: a rate of its own, or the one the law sets for the day. */
export type InterestRate =
  | { readonly is: 'fixed'; readonly rateBasisPoints: number }
  | { readonly is: 'legal' }
  | { readonly is: 'commercial' };

export type InterestTerms = { readonly rate: InterestRate; readonly dayCount: DayCount };

/** A stretch of days with one principal, one rate and one length of year; `from` excluded, `to` included. */
export type InterestSegment = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly days: number;
  readonly principal: Cents;
  readonly rateBasisPoints: number;
  readonly yearDays: 365 | 366;
};

/** The interest with all it takes to print how it was reached: Σ principal × rate × days / length of year, rounded once. */
export type LateInterest = {
  readonly segments: readonly InterestSegment[];
  readonly days: number;
  /** In cents, never rounded. */
  readonly exactNumerator: bigint;
  readonly exactDenominator: bigint;
  readonly amount: Cents;
};

/** What is still owed from the day after `from` up to and including `to`. */
export type Stretch = { readonly from: LocalDate; readonly to: LocalDate; readonly principal: Cents };

/** [ARR-1] Simple interest by days: the due day is not counted, the day of payment is; half a cent goes up, once. */
export function lateInterest(
  principal: Cents,
  from: LocalDate,
  to: LocalDate,
  terms: InterestTerms,
): Result<LateInterest, RateUnknown> {
  return interestOver([{ from, to, principal }], terms);
}

/** [ARR-3] The same over a principal that part payments change: each stretch its own line, one rounding for all. */
export function interestOver(
  stretches: readonly Stretch[],
  terms: InterestTerms,
): Result<LateInterest, RateUnknown> {
  const segments: InterestSegment[] = [];
  for (const stretch of stretches) {
    if (stretch.principal <= 0) continue;
    for (const { from, to } of periods(stretch, terms)) {
      const rate = rateOn(addDays(from, 1), terms.rate);
      if (!rate.ok) return rate;
      segments.push({
        from,
        to,
        days: daysBetween(from, to),
        principal: stretch.principal,
        rateBasisPoints: rate.value,
        yearDays: yearDaysOf(addDays(from, 1), terms.dayCount),
      });
    }
  }
  return accept(totalOf(segments));
}

/** What a formula as it was kept comes to. */
export function totalOf(segments: readonly InterestSegment[]): LateInterest {
  const exactNumerator = segments.reduce((sum, one) => sum + exactOf(one), 0n);
  return {
    segments,
    days: segments.reduce((sum, { days }) => sum + days, 0),
    exactNumerator,
    exactDenominator,
    amount: Number((2n * exactNumerator + exactDenominator) / (2n * exactDenominator)),
  };
}

// Every segment over one denominator: basis points, and both lengths of a year.
const exactDenominator = 10_000n * 365n * 366n;

function exactOf({ principal, rateBasisPoints, days, yearDays }: InterestSegment): bigint {
  const otherYear = yearDays === 365 ? 366n : 365n;
  return BigInt(principal) * BigInt(rateBasisPoints) * BigInt(days) * otherYear;
}

/** Cut where the rate or the length of the year may change; never where neither depends on the day. */
function periods({ from, to }: Stretch, terms: InterestTerms): { from: LocalDate; to: LocalDate }[] {
  const cuts = cutsOf(terms);
  const found: { from: LocalDate; to: LocalDate }[] = [];
  let start = from;
  while (start < to) {
    const end = lastDayLike(addDays(start, 1), cuts);
    const stop = end < to ? end : to;
    found.push({ from: start, to: stop });
    start = stop;
  }
  return found;
}

function cutsOf({ rate, dayCount }: InterestTerms): readonly string[] {
  if (rate.is === 'commercial') return ['06-30', '12-31'];
  return rate.is === 'legal' || dayCount === 'ACT/ACT' ? ['12-31'] : [];
}

function lastDayLike(day: LocalDate, cuts: readonly string[]): LocalDate {
  const cut = cuts.find((one) => day.slice(5) <= one);
  return cut ? `${day.slice(0, 4)}-${cut}` : '9999-12-31';
}

function rateOn(day: LocalDate, rate: InterestRate): Result<number, RateUnknown> {
  if (rate.is === 'fixed') return accept(rate.rateBasisPoints);
  return rate.is === 'legal' ? legalRateOf(yearOf(day)) : commercialRateOf(halfYearOf(day));
}

function yearDaysOf(day: LocalDate, dayCount: DayCount): 365 | 366 {
  if (dayCount === 'ACT/365F') return 365;
  const year = day.slice(0, 4);
  return daysBetween(`${year}-01-01`, `${year}-12-31`) === 365 ? 366 : 365;
}
