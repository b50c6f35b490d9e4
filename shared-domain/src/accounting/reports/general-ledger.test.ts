import { expect, test } from 'vitest';
import { generalLedger } from './general-ledger.ts';
import { anne, entry, sophie } from './testing/book-of.ts';
import { books, callProvisions, paidByAnne } from './testing/books-of-a-year.ts';

test('[REP-7] the ledger runs through an account in the order of the books, or through one owner of it', () => {
  const choice = { from: null, until: '2026-12-31', account: '410', party: anne.id };
  const ledger = generalLedger([...books].reverse(), choice);
  expect(ledger.map(({ account, closing }) => [account, closing])).toEqual([
    ['4100', 50_000],
    ['4101', -15_000],
  ]);
  expect(ledger[1]?.lines.map(({ entry: one, balance }) => [one.id, balance])).toEqual([
    [callProvisions.id, 40_000],
    [paidByAnne.id, -15_000],
  ]);
  const later = generalLedger(books, { from: '2026-02-01', until: '2026-02-10', account: '551' });
  expect(later).toMatchObject([{ opening: 500_000, closing: 500_000, debit: 0, lines: [] }]);
});

test('[REP-7] on one day the order is that of the journals, then of the numbers, and what has none comes last', () => {
  const at = (journal: 'bank' | 'sales', number: number | null, id: string) =>
    entry('2026-05-01', { journal, number, id }, ['551', 1], ['4101', -1]);
  const shuffled = [
    at('bank', null, 'e'),
    at('bank', 2, 'd'),
    at('sales', 3, 'b'),
    at('bank', null, 'f'),
    at('sales', 1, 'a'),
    at('bank', 1, 'c'),
  ];
  const [ledger] = generalLedger(shuffled, { from: null, until: '2026-12-31', account: '551' });
  expect(ledger?.lines.map(({ entry: one }) => one.id).join('')).toBe('abcdef');
});

test('[REP-7] the day comes before the journal', () => {
  const later = entry(
    '2026-05-02',
    { journal: 'purchases', number: 1, id: 'later' },
    ['551', 1],
    ['701', -1],
  );
  const early = entry('2026-05-01', { journal: 'bank', number: 9, id: 'early' }, ['551', 1], ['701', -1]);
  const [ledger] = generalLedger([later, early], { from: null, until: '2026-12-31', account: '551' });
  expect(ledger?.lines.map(({ entry: one }) => one.id)).toEqual(['early', 'later']);
});

test('[REP-7] the ledger of one owner passes over lines that name nobody', () => {
  const ledger = generalLedger(books, { from: null, until: '2026-12-31', party: sophie.id });
  expect(ledger.map(({ account }) => account)).toEqual(['4100', '4101']);
});
