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

test('[KER-5] nothing is over zero, and no share is negative', () => {
  expect(Fraction.safeParse(of(1, 0)).success).toBe(false);
  expect(Fraction.safeParse(of(-1, 3)).success).toBe(false);
  expect(Fraction.safeParse(of(0, 1)).success).toBe(true);
});
