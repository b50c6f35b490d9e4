import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cents, vectorsOf } from '../../kernel/testing/vectors.ts';
import { reminderCaps } from './reminder-caps.ts';

test.each(vectorsOf<{ outstanding: string }, { max_fixed_indemnity: string }>('reminder_caps'))(
  '[ARR-4] $id',
  ({ input, expected }) => {
    expect(reminderCaps(cents(input.outstanding)).fixedIndemnity).toBe(cents(expected.max_fixed_indemnity));
  },
);

test.each([
  [0, 0],
  [-100, 0],
  [50_000, 6_500],
  [33_333, 4_833],
  [3_920_000, 200_000],
  [3_919_900, 199_995],
  [99_999_999_999, 200_000],
])('[ARR-4] on %i cents %i', (outstanding, cap) => {
  expect(reminderCaps(outstanding).fixedIndemnity).toBe(cap);
});

test('[ARR-4] a later reminder costs € 7.50, after 14 free days', () => {
  expect(reminderCaps(10_000)).toMatchObject({ reminderFee: 750, freeDays: 14 });
});

test('[ARR-4] the cap never falls when the debt grows', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5_000_000 }), fc.integer({ min: 0, max: 5_000_000 }), (a, b) => {
      const [less, more] = a < b ? [a, b] : [b, a];
      expect(reminderCaps(less).fixedIndemnity).toBeLessThanOrEqual(reminderCaps(more).fixedIndemnity);
    }),
  );
});
