import { expect, test } from 'vitest';
import { books } from './testing/books-of-a-year.ts';
import { trialBalance } from './trial-balance.ts';

test('[REP-6] the trial balance says what was there, what moved and what is there', () => {
  const { rows, total } = trialBalance(books, { from: '2026-02-01', until: '2026-02-28' });
  expect(rows.find(({ account }) => account === '551')).toEqual({
    account: '551',
    opening: 500_000,
    debit: 55_000,
    credit: 90_000,
    closing: 465_000,
  });
  expect(total).toEqual({ opening: 0, debit: 210_000, credit: 210_000, closing: 0 });
});
