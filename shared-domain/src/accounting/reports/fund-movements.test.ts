import { expect, test } from 'vitest';
import { fundMovements } from './fund-movements.ts';
import { entry, sophie } from './testing/book-of.ts';
import { accountRoles, books, year } from './testing/books-of-a-year.ts';

test('[REP-10] each fund stands beside the bank that should hold it', () => {
  const [working, reserve, ...more] = fundMovements(books, { ...year, accountRoles });
  expect(more).toEqual([]);
  expect(working).toMatchObject({
    fund: 'workingFund',
    account: '100',
    opening: 0,
    others: 500_000,
    closing: 500_000,
    bank: { account: '551', balance: 400_000 },
    owed: null,
  });
  expect(reserve).toMatchObject({
    calls: 120_000,
    uses: -50_000,
    others: 900_000,
    closing: 970_000,
    bank: { account: '550', balance: 990_000 },
    owed: 120_000,
  });
  expect(reserve?.lines.length).toBe(3);
});

test('[REP-10] a special reserve shows once it was used, and on the account the association chose', () => {
  const special = entry('2026-04-01', { event: 'call' }, ['4100', 500, sophie], ['131', -500]);
  const chosen = { ...year, accountRoles: { specialReserveFund: '131' } };
  expect(fundMovements([...books, special], chosen)[2]).toMatchObject({
    fund: 'specialReserveFund',
    account: '131',
    calls: 500,
    closing: 500,
  });
});

test('[REP-10] both funds the law knows are shown before anything was paid into them', () => {
  expect(fundMovements([], { ...year, accountRoles }).map(({ fund }) => fund)).toEqual([
    'workingFund',
    'reserveFund',
  ]);
});
