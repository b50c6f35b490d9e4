import { charges } from 'shared-domain/payables';
import { expect, test } from 'vitest';
import { stepsOf } from './steps-of.ts';

const [sample] = charges.sample.body.portions;
const third = {
  ...sample!,
  lineAmount: 123_456,
  quotePart: 105,
  denominator: 1000,
  share: { numerator: 1, denominator: 3 },
  exactNumerator: String(123_456 * 105),
  exactDenominator: '3000',
  amount: 4321,
  roundingCents: 1 as const,
};

test('a third of a lot is worked out in six steps, to the leftover cent', () => {
  const steps = stepsOf(third, 'nl');
  expect(steps.map(({ is }) => is)).toEqual(['line', 'key', 'quotePart', 'share', 'exact', 'amount']);
  expect(steps.at(-2)).toEqual({ is: 'exact', value: '1.234,56\u00a0€ × 105/1.000 × 1/3 = 43,2096\u00a0€' });
  expect(steps.at(-1)).toEqual({ is: 'amount', amount: 4321, rounding: 'leftover' });
});

test('who holds the whole lot reads no share, and a fraction cut off is said to be', () => {
  const alone = { ...third, share: { numerator: 1, denominator: 1 }, roundingCents: 0 as const };
  const steps = stepsOf({ ...alone, exactDenominator: '1000', amount: 12_962 }, 'fr');
  expect(steps.some(({ is }) => is === 'share')).toBe(false);
  expect(steps.at(-1)).toMatchObject({ rounding: 'cut' });
});

test('what comes out even is not said to be rounded', () => {
  const even = { ...third, exactNumerator: '3000', exactDenominator: '1000', roundingCents: 0 as const };
  expect(stepsOf(even, 'en').at(-1)).toMatchObject({ rounding: 'exactly' });
});

test('a private cost is not shared: its line, why, and the same amount', () => {
  const own = { ...third, isPrivate: true as const, amount: 123_456 };
  expect(stepsOf(own, 'fr')).toEqual([
    { is: 'line', amount: 123_456 },
    { is: 'private' },
    { is: 'amount', amount: 123_456, rounding: 'exactly' },
  ]);
});
