import { expect, test } from 'vitest';
import { cents, vectorsOf } from '../../kernel/testing/vectors.ts';
import { prorataShare } from './prorata-share.ts';

type Asked = { amount: string; shares: number; total_shares: number; days: number; period_days: number };

test.each(vectorsOf<Asked, { share: string }>('prorata'))(
  '[SET-1] $id: a share for the days it was held',
  ({ input, expected }) => {
    const { amount, shares, total_shares, days, period_days } = input;
    expect(prorataShare(cents(amount), shares, total_shares, days, period_days)).toBe(cents(expected.share));
  },
);

test.each([
  [100_000, 18_434],
  [121_000, 22_305],
  [48_400, 8_922],
  [-48_400, -8_922],
  [0, 0],
])('[SET-1] 275/1000 for 61 of 91 days of %i cents are %i', (amount, share) => {
  expect(prorataShare(amount, 275, 1000, 61, 91)).toBe(share);
});

test('[SET-1] half a cent goes away from zero, on a credit note too', () => {
  expect([1, -1, 3, -3].map((amount) => prorataShare(amount, 1, 2, 1, 1))).toEqual([1, -1, 2, -2]);
});

test('[SET-1] a share of nothing, or a share below nothing, is a bug', () => {
  expect(prorataShare(100, 0, 1, 0, 1)).toBe(0);
  for (const [shares, total, days, period] of [
    [0, 0, 1, 1],
    [1, 1, 0, 0],
  ] as const) {
    expect(() => prorataShare(100, shares, total, days, period)).toThrow('a share is part of something');
  }
  for (const [shares, days] of [
    [-1, 1],
    [1, -1],
  ] as const) {
    expect(() => prorataShare(100, shares, 1, days, 1)).toThrow('shares and days are not negative');
  }
  expect(Object.is(prorataShare(-1, 1, 1000, 1, 1), 0)).toBe(true);
});
