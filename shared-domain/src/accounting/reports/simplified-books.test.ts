import { expect, test } from 'vitest';
import type { Entry } from '../entry/entries-of.ts';
import { simplifiedBooks } from './simplified-books.ts';
import { entry, sophie } from './testing/book-of.ts';
import { accountRoles, books, year } from './testing/books-of-a-year.ts';

test('[REP-12] simplified accounts tell what came in, what went out and what is left', () => {
  const simple = simplifiedBooks(books, { ...year, accountRoles });
  expect(simple.receipts).toEqual([{ account: '4101', amount: 55_000 }]);
  expect(simple.expenses).toEqual([{ account: '440', amount: 65_000 }]);
  expect(simple).toMatchObject({
    opening: 0,
    takenOver: 1_400_000,
    received: 55_000,
    spent: 65_000,
    closing: 1_390_000,
  });
  expect(simple.cash.map(({ account, closing }) => [account, closing])).toEqual([
    ['550', 990_000],
    ['551', 400_000],
  ]);
  expect(simple.funds.map(({ fund, closing }) => [fund, closing])).toEqual([
    ['workingFund', 500_000],
    ['reserveFund', 970_000],
  ]);
  expect(simple.owners.balance).toBe(165_000);
});

test('[REP-12] receipts and expenses stand by account, and one payment may be both', () => {
  const mixed = entry('2026-05-01', {}, ['551', 70], ['750', -100], ['650', 30], ['4101', 5], ['701', -5]);
  const older = entry('2026-05-02', {}, ['551', 10], ['4101', -10, sophie]);
  const { receipts, expenses, received, spent } = simplifiedBooks([mixed, older], { ...year, accountRoles });
  expect(receipts.map(({ account, amount }) => [account, amount])).toEqual([
    ['4101', 10],
    ['701', 5],
    ['750', 100],
  ]);
  expect(expenses.map(({ account, amount }) => [account, amount])).toEqual([
    ['4101', 5],
    ['650', 30],
  ]);
  expect(received - spent).toBe(80);
});

test('[REP-12] a payment taken back is no receipt: it was not spent', () => {
  const paid = entry('2026-05-01', { id: 'paid' }, ['440', 300], ['551', -300]);
  const back = { id: 'back', event: 'reversal', reverses: 'paid' } as const;
  const undone = entry('2026-05-02', back, ['440', -300], ['551', 300]);
  const again = entry('2026-05-03', { event: 'reversal', reverses: 'back' }, ['440', 300], ['551', -300]);
  const flowsOf = (...all: Entry[]) => {
    const { receipts, expenses, received, spent } = simplifiedBooks(all, { ...year, accountRoles });
    return { receipts, expenses, received, spent };
  };
  const none = [{ account: '440', amount: 0 }];
  expect(flowsOf(paid, undone)).toEqual({ receipts: [], expenses: none, received: 0, spent: 0 });
  expect(flowsOf(paid, undone, again)).toMatchObject({ receipts: [], received: 0, spent: 300 });
  expect(flowsOf(undone)).toMatchObject({ receipts: [], spent: -300 });
});
