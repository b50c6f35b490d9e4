import { expect, test } from 'vitest';
import { budgetVariance } from './budget-variance.ts';
import { entry, keyA, keyB, lift } from './testing/book-of.ts';
import { books, closed, settled, year } from './testing/books-of-a-year.ts';

test('[REP-11] rows stand by account and key, whatever the order of the books', () => {
  const costs = [['6140', 3, keyA] as const, ['61011', 2, keyB] as const, ['61011', 1, keyA] as const];
  const told = costs.map(([account, amount, key]) =>
    entry('2026-05-01', {}, [account, amount, key], ['440', -amount, lift]),
  );
  expect(budgetVariance(told, [], year).rows.map(({ actual }) => actual)).toEqual([1, 2, 3]);
});

test('[REP-11] a cost counts for the nearest budgeted account with its key, whatever is settled', () => {
  const budget = [
    { account: '61011', keyId: keyA, amount: 20_000 },
    { account: '61011', keyId: keyA, amount: 1_000 },
    { account: '61050', keyId: keyA, amount: 40_000 },
  ];
  const { rows, total } = budgetVariance([...books, settled, closed], budget, year);
  expect(
    rows.map(({ account, keyId, budget: foreseen, actual, left }) => [
      account,
      keyId,
      foreseen,
      actual,
      left,
    ]),
  ).toEqual([
    ['61011', keyA, 21_000, 25_000, -4_000],
    ['61050', keyA, 40_000, 0, 40_000],
    ['61050', keyB, 0, 30_000, -30_000],
    ['6140', keyA, 0, 10_000, -10_000],
    ['6816', keyB, 0, -50_000, 50_000],
  ]);
  expect(total).toEqual({ budget: 61_000, actual: 15_000, left: 46_000 });
  const private_ = entry('2026-05-01', {}, ['643', 700], ['440', -700, lift]);
  expect(budgetVariance([private_], [], year).rows).toMatchObject([
    { account: '643', keyId: null, actual: 700 },
  ]);
});
