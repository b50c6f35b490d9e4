import type { Cents } from './cents.ts';
import { invariant } from './invariant.ts';

/** One share of an allocation with its working: `exact = amount × weight / total`, cut to `floor`, plus `leftover`. */
export type Share = {
  readonly amount: Cents;
  /** Numerator of the exact amount, over the total of the weights; never rounded. */
  readonly exactNumerator: bigint;
  readonly exactDenominator: bigint;
  /** 1 when this share received one of the cents left by rounding. */
  readonly leftover: 0 | 1;
};

/**
 * Splits an amount over weights so that the shares add up to it exactly.
 *
 * [ALC-2] Cents left by rounding go to the largest remainders, then to the larger weight, then to the earlier one, so
 * that two offline devices print the same letter. [ALC-3] A credit note mirrors its invoice.
 */
export function allocate(amount: Cents, weights: readonly (number | bigint)[]): Cents[] {
  return allocateExplained(amount, weights).map((share) => share.amount);
}

/** [ALC-4] The same split, each share with what it takes to print how it was reached. */
export function allocateExplained(amount: Cents, weights: readonly (number | bigint)[]): Share[] {
  invariant(Number.isSafeInteger(amount), 'an amount is whole cents');
  const exact = weights.map((weight) => BigInt(weight));
  invariant(
    exact.every((weight) => weight >= 0n),
    'weights are not negative',
  );
  const total = exact.reduce((sum, weight) => sum + weight, 0n);
  invariant(total > 0n || amount === 0, 'an amount needs somebody to bear it');
  const magnitude = BigInt(Math.abs(amount));
  const floors = exact.map((weight) => (total === 0n ? 0n : (magnitude * weight) / total));
  const lucky = luckyOnes(magnitude, exact, total, floors);
  const sign = amount < 0 ? -1 : 1;
  return exact.map((weight, index) => {
    const leftover = lucky.has(index) ? 1 : 0;
    const cents = Number(floors[index]) + leftover;
    return {
      amount: cents === 0 ? 0 : sign * cents,
      exactNumerator: BigInt(amount) * weight,
      exactDenominator: total === 0n ? 1n : total,
      leftover,
    };
  });
}

function luckyOnes(
  magnitude: bigint,
  weights: readonly bigint[],
  total: bigint,
  floors: readonly bigint[],
): Set<number> {
  const missing = Number(magnitude - floors.reduce((sum, floor) => sum + floor, 0n));
  if (missing === 0) return new Set();
  const ranked = weights.map((weight, index) => ({
    index,
    weight,
    remainder: (magnitude * weight) % total,
  }));
  ranked.sort(
    (a, b) => compare(b.remainder, a.remainder) || compare(b.weight, a.weight) || a.index - b.index,
  );
  return new Set(ranked.slice(0, missing).map((one) => one.index));
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
