import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate, allocateExplained } from './allocate.ts';
import { largestCents, sum } from './cents.ts';
import { cents, vectorsOf } from './testing/vectors.ts';

const amounts = fc.oneof(
  fc.integer({ min: -largestCents, max: largestCents }),
  fc.integer({ min: -50, max: 50 }),
);
const weights = fc
  .array(fc.oneof(fc.constant(0), fc.nat(12), fc.nat(10_000), fc.bigInt(0n, 10n ** 30n)), {
    minLength: 1,
    maxLength: 60,
  })
  .filter((list) => list.some((weight) => BigInt(weight) > 0n));

test('[ALC-1] the shares add up to the amount, for any weights', () => {
  fc.assert(
    fc.property(amounts, weights, (amount, list) => {
      expect(sum(allocate(amount, list))).toBe(amount);
    }),
  );
});

const vectors = vectorsOf<{ amount: string; weights: number[] }, { shares: string[] }>('allocation');
test.each(vectors)('[ALC-2] $id: cents left go to the largest remainders', (vector) => {
  const { amount, weights } = vector.input;
  expect(allocate(cents(amount), weights)).toEqual(vector.expected.shares.map(cents));
});

test('[ALC-2] an equal remainder goes to the larger weight, then to the earlier share', () => {
  expect(allocate(1, [1, 3])).toEqual([0, 1]);
  expect(allocate(2, [1, 3, 3, 1])).toEqual([0, 1, 1, 0]);
  expect(allocate(2, [5, 5, 5])).toEqual([1, 1, 0]);
  expect(allocate(5, [1, 9])).toEqual([0, 5]);
});

test('[ALC-3] a credit note mirrors its invoice, and zero has no sign', () => {
  fc.assert(
    fc.property(amounts, weights, (amount, list) => {
      const mirrored = allocate(-amount, list).map((share) => 0 - share);
      expect(mirrored).toEqual(allocate(amount, list));
    }),
  );
  expect(allocate(-1, [1, 1]).every((share) => !Object.is(share, -0))).toBe(true);
});

test('[ALC-4] each share is less than a cent from its exact value, and no weight bears nothing', () => {
  fc.assert(
    fc.property(amounts, weights, (amount, list) => {
      const shares = allocateExplained(amount, list);
      shares.forEach((share, index) => {
        const distance = BigInt(share.amount) * share.exactDenominator - share.exactNumerator;
        expect(distance < share.exactDenominator && -distance < share.exactDenominator).toBe(true);
        if (BigInt(list[index] ?? 0) === 0n) expect(share.amount).toBe(0);
      });
      expect(shares.filter((share) => share.leftover).length).toBeLessThan(list.length);
    }),
  );
});

test('[ALC-4] nothing is split over nobody, a debt needs somebody to bear it', () => {
  expect(allocate(0, [])).toEqual([]);
  expect(allocate(0, [0, 0])).toEqual([0, 0]);
  expect(() => allocate(1, [0, 0])).toThrow('somebody');
  expect(() => allocate(1, [-1, 2])).toThrow('negative');
});

test('[ALC-4] an amount is whole cents, and nothing over nobody is exactly nothing', () => {
  expect(() => allocate(1.5, [1])).toThrow('an amount is whole cents');
  expect(allocateExplained(0, [0])).toEqual([
    { amount: 0, exactNumerator: 0n, exactDenominator: 1n, leftover: 0 },
  ]);
});
