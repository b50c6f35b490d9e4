import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, type LocalDate } from '../../kernel/local-date.ts';
import { cents, vectorsOf } from '../../kernel/testing/vectors.ts';
import { interestOnClaim } from './interest-on-claim.ts';
import { commercialRateOf, commercialRates, halfYearOf, legalRateOf, legalRates } from './interest-rates.ts';
import { type InterestTerms, type LateInterest, lateInterest, totalOf } from './late-interest.ts';

const fixed = (rateBasisPoints: number, dayCount: InterestTerms['dayCount'] = 'ACT/365F'): InterestTerms => ({
  rate: { is: 'fixed', rateBasisPoints },
  dayCount,
});
const legal: InterestTerms = { rate: { is: 'legal' }, dayCount: 'ACT/365F' };

function known(result: ReturnType<typeof lateInterest>): LateInterest {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

const interest = (principal: number, from: LocalDate, to: LocalDate, terms: InterestTerms) =>
  known(lateInterest(principal, from, to, terms));

type Case = { principal: string; rate_pct?: string; due_date: string; paid_date: string };
type Answer = { days?: number; act_365f?: string; act_act?: string; interest_act_365f?: string } & {
  days_per_year?: Record<string, number>;
};

describe('the answers computed elsewhere', () => {
  test.each(vectorsOf<Case, Answer>('late_interest'))('[ARR-1] $id', ({ input, expected }) => {
    const run = (dayCount: InterestTerms['dayCount']) =>
      interest(
        cents(input.principal),
        input.due_date,
        input.paid_date,
        input.rate_pct ? fixed(Number(input.rate_pct) * 100, dayCount) : { ...legal, dayCount },
      );
    if (expected.act_365f) expect(run('ACT/365F').amount).toBe(cents(expected.act_365f));
    if (expected.act_act) expect(run('ACT/ACT').amount).toBe(cents(expected.act_act));
    if (expected.interest_act_365f) expect(run('ACT/365F').amount).toBe(cents(expected.interest_act_365f));
    if (expected.days !== undefined) expect(run('ACT/365F').days).toBe(expected.days);
    if (expected.days_per_year) {
      const perYear = run('ACT/365F').segments.map(({ to, days }) => [to.slice(0, 4), days]);
      expect(Object.fromEntries(perYear)).toEqual(expected.days_per_year);
    }
  });

  test.each(vectorsOf<{ kind: string }, Record<string, string | null>>('rates'))(
    '[ARR-2] $id',
    ({ input, expected }) => {
      const table: Readonly<Record<string, number | null>> = input.kind.includes('civil')
        ? legalRates
        : commercialRates;
      const inPoints = Object.entries(expected).map(([period, rate]) => [
        period,
        rate === null ? null : Number(rate) * 100,
      ]);
      expect(table).toEqual(Object.fromEntries(inPoints));
    },
  );
});

test('[ARR-2] a period the tables do not know is refused', () => {
  expect(legalRateOf(2014).ok).toBe(false);
  expect(commercialRateOf('2026H2')).toEqual({
    ok: false,
    refusal: { code: 'interest.rateUnknown', params: { period: '2026H2' } },
  });
  expect(lateInterest(100_000, '2026-06-01', '2027-01-01', legal)).toEqual({
    ok: false,
    refusal: { code: 'interest.rateUnknown', params: { period: '2027' } },
  });
  expect(lateInterest(0, '2026-06-01', '2027-01-01', legal).ok).toBe(true);
  expect(lateInterest(100_000, '2026-06-01', '2026-12-31', legal).ok).toBe(true);
});

test('[ARR-2] between undertakings each half-year has its rate', () => {
  expect([halfYearOf('2026-06-30'), halfYearOf('2026-07-01')]).toEqual(['2026H1', '2026H2']);
  const terms: InterestTerms = { rate: { is: 'commercial' }, dayCount: 'ACT/365F' };
  const { segments } = interest(100_000, '2025-06-20', '2025-07-10', terms);
  expect(segments.map(({ to, days, rateBasisPoints }) => [to, days, rateBasisPoints])).toEqual([
    ['2025-06-30', 10, 1150],
    ['2025-07-10', 10, 1050],
  ]);
});

test('[ARR-1] a leap year counts 366 days under ACT/ACT alone', () => {
  expect(interest(1_000_000, '2023-12-31', '2024-12-31', fixed(800)).amount).toBe(80_219);
  expect(interest(1_000_000, '2023-12-31', '2024-12-31', fixed(800, 'ACT/ACT')).amount).toBe(80_000);
  const over = interest(1_000_000, '2023-12-01', '2024-03-01', fixed(800, 'ACT/ACT'));
  expect(over.segments.map(({ days, yearDays }) => [days, yearDays])).toEqual([
    [30, 365],
    [61, 366],
  ]);
  expect(interest(1_000_000, '2024-02-28', '2024-02-29', fixed(800)).days).toBe(1);
});

test('[ARR-1] half a cent goes up, once at the end', () => {
  // 365,00 at 10 % is 10 cents a day: at 0,5 % half a cent.
  expect(interest(36_500, '2026-01-01', '2026-01-02', fixed(50)).amount).toBe(1);
  expect(interest(36_500, '2026-01-01', '2026-01-02', fixed(49)).amount).toBe(0);
  // Twice half a cent under two years is one cent, not two.
  const acrossYears = interest(36_500, '2025-12-30', '2026-01-01', { ...fixed(50), dayCount: 'ACT/ACT' });
  expect(acrossYears.segments).toHaveLength(2);
  expect(acrossYears.amount).toBe(1);
});

test('[ARR-3] a part payment lowers the principal from the next day on', () => {
  const claim = {
    raised: 100_000,
    payments: [
      { on: '2026-03-01', amount: 40_000, entryId: 'a' },
      { on: '2026-02-01', amount: 10_000, entryId: 'b' },
      { on: '2026-09-01', amount: 10_000, entryId: 'c' },
    ],
  };
  const { segments, amount } = known(interestOnClaim(claim, '2026-01-31', '2026-03-31', fixed(800)));
  expect(segments.map(({ to, days, principal }) => [to, days, principal])).toEqual([
    ['2026-02-01', 1, 100_000],
    ['2026-03-01', 28, 90_000],
    ['2026-03-31', 30, 50_000],
  ]);
  // (100 000 + 90 000 × 28 + 50 000 × 30) × 8 % / 365 = 903,01…
  expect(amount).toBe(903);
});

test('[ARR-3] paid before it was due, in full or too much: nothing', () => {
  const paid = { raised: 5_000, payments: [{ on: '2026-01-01', amount: 5_000, entryId: 'a' }] };
  expect(known(interestOnClaim(paid, '2026-01-31', '2026-12-31', fixed(800))).amount).toBe(0);
  expect(
    known(interestOnClaim({ raised: -5_000, payments: [] }, '2026-01-31', '2026-12-31', fixed(800))),
  ).toMatchObject({ amount: 0, days: 0, segments: [] });
  expect(known(interestOnClaim(paid, '2026-12-31', '2026-01-31', fixed(800))).days).toBe(0);
});

const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2015-06-01', days));
const anyTerms = fc.record<InterestTerms>({
  rate: fc.oneof(
    fc.integer({ min: 0, max: 3000 }).map((rateBasisPoints) => ({ is: 'fixed' as const, rateBasisPoints })),
    fc.constant({ is: 'legal' as const }),
  ),
  dayCount: fc.constantFrom('ACT/365F' as const, 'ACT/ACT' as const),
});
const principal = fc.integer({ min: 0, max: 99_999_999_999 });

test('[ARR-1] days add up, and unrounded interest is additive wherever it is cut', () => {
  fc.assert(
    fc.property(principal, fc.tuple(day, day, day), anyTerms, (amount, days, terms) => {
      const [from = '', middle = '', to = ''] = [...days].sort();
      const whole = interest(amount, from, to, terms);
      const halves = [interest(amount, from, middle, terms), interest(amount, middle, to, terms)];
      expect(halves.reduce((sum, { exactNumerator }) => sum + exactNumerator, 0n)).toBe(whole.exactNumerator);
      expect(whole.days).toBe(amount === 0 ? 0 : daysBetween(from, to));
      expect(totalOf(whole.segments)).toEqual(whole);
    }),
  );
});

test('[ARR-1] never less for a day more, nothing for no day', () => {
  fc.assert(
    fc.property(principal, day, day, anyTerms, (amount, a, b, terms) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      const now = interest(amount, from, to, terms);
      const later = interest(amount, from, addDays(to, 1), terms);
      expect(later.exactNumerator >= now.exactNumerator).toBe(true);
      expect(later.amount).toBeGreaterThanOrEqual(now.amount);
      expect(interest(amount, to, from, terms).amount).toBe(from === to ? now.amount : 0);
      expect(interest(amount, to, to, terms).amount).toBe(0);
    }),
  );
});

test('[ARR-1] the amount is within half a cent of the exact one', () => {
  fc.assert(
    fc.property(principal, day, day, anyTerms, (amount, a, b, terms) => {
      const [from, to] = a < b ? [a, b] : [b, a];
      const { amount: rounded, exactNumerator, exactDenominator } = interest(amount, from, to, terms);
      const twiceOff = 2n * (BigInt(rounded) * exactDenominator - exactNumerator);
      expect(twiceOff <= exactDenominator && twiceOff > -exactDenominator).toBe(true);
    }),
  );
});

test('[ARR-3] payments cut the interest at their day, whatever their number', () => {
  const paidAt = fc.array(fc.tuple(day, fc.integer({ min: 1, max: 1000 })), { maxLength: 6 });
  fc.assert(
    fc.property(paidAt, anyTerms, (paid, terms) => {
      const payments = paid.map(([on, amount]) => ({ on, amount, entryId: 'e' }));
      const claim = { raised: 10_000, payments };
      const { exactNumerator } = known(interestOnClaim(claim, '2016-01-01', '2024-12-31', terms));
      // The other way round: the whole, less what each payment would have borne.
      const whole = interest(10_000, '2016-01-01', '2024-12-31', terms).exactNumerator;
      const saved = payments.map(
        ({ on, amount }) =>
          interest(amount, on > '2016-01-01' ? on : '2016-01-01', '2024-12-31', terms).exactNumerator,
      );
      expect(exactNumerator).toBe(saved.reduce((left, one) => left - one, whole));
    }),
  );
});
