import { expect, test } from 'vitest';
import { addFractions, commonDenominator, Fraction, isWhole, reduce } from './fraction.ts';

const of = (numerator: number, denominator: number) => ({ numerator, denominator });

test('[KER-5] three thirds make one, whatever the way each is written', () => {
  expect(addFractions([of(1, 3), of(2, 6), of(1, 3)])).toEqual(of(1, 1));
  expect(isWhole(addFractions([of(1, 2), of(1, 3)]))).toBe(false);
  expect(addFractions([])).toEqual(of(0, 1));
  expect(reduce(of(50, 100))).toEqual(of(1, 2));
  expect(commonDenominator([of(1, 4), of(1, 6)])).toBe(12n);
});

test('[KER-5] shares that nearly make a whole, or are too fine for numbers, make none', () => {
  const nearly = [of(333_333_333, 999_999_937), of(333_333_333, 999_999_929), of(333_333_271, 999_999_893)];
  const tiny = Array.from({ length: 60 }, (_, at) => of(1, 999_999_937 - 2 * at));
  const over = [of(1, 1), ...tiny];
  for (const shares of [nearly, tiny, over, [of(1, 1), of(1, 999_999_937), of(1, 999_999_929)]]) {
    const sum = addFractions(shares);
    expect(isWhole(sum)).toBe(false);
    expect(Number.isSafeInteger(sum.numerator) && Number.isSafeInteger(sum.denominator)).toBe(true);
  }
});

test('[KER-5] nothing is over zero, and no share is negative', () => {
  expect(Fraction.safeParse(of(1, 0)).success).toBe(false);
  expect(Fraction.safeParse(of(-1, 3)).success).toBe(false);
  expect(Fraction.safeParse(of(0, 1)).success).toBe(true);
});

test('[KER-5] shares that miss the whole, or exceed it, by less than numbers can tell make none', () => {
  const missing = addFractions([of(874_999_945, 999_999_937), of(124_999_991, 999_999_929)]);
  const exceeding = addFractions([of(124_999_992, 999_999_937), of(874_999_938, 999_999_929)]);
  expect(missing.denominator - missing.numerator).toBe(1);
  expect(exceeding.numerator - exceeding.denominator).toBe(1);
  expect(isWhole(addFractions([of(874_999_945, 999_999_937), of(124_999_992, 999_999_937)]))).toBe(true);
});

test('[KER-5] a sum is exact up to the largest whole number, and near beyond it', () => {
  const largest = Number.MAX_SAFE_INTEGER;
  expect(addFractions([of(1, 441_650_591), of(1, 20_394_401)])).toEqual(of(462_044_992, largest));
  const { numerator, denominator } = addFractions([
    of(1, 999_999_937),
    of(1, 999_999_929),
    of(1, 999_999_893),
  ]);
  expect((numerator / denominator) * 1e9).toBeCloseTo(3, 6);
  expect(denominator).toBeLessThanOrEqual(largest);
});

test('[KER-5] a share over nothing is no share', () => {
  expect(() => addFractions([of(1, 0)])).toThrow('a fraction has a positive denominator');
});
