import { describe, expect, test } from 'vitest';
import { balanceSheet } from './balance-sheet.ts';
import { anne, entry, lift, sophie } from './testing/book-of.ts';
import { books } from './testing/books-of-a-year.ts';

describe('the balance sheet', () => {
  test('[REP-1] counts every entry until its day, and both sides are equal', () => {
    const sheet = balanceSheet(books, { on: '2026-02-28' });
    expect(sheet.result).toBe(35_000);
    expect([sheet.assets.total, sheet.liabilities.total]).toEqual([1_635_000, 1_635_000]);
    expect(balanceSheet(books, { on: '2025-12-31' })).toMatchObject({
      result: 0,
      assets: { total: 0, lines: [] },
    });
  });

  test('[REP-2] does not set off an owner in credit against one who owes', () => {
    const { assets, liabilities } = balanceSheet(books, { on: '2026-02-28' });
    expect(assets.lines.find(({ account }) => account === '4101')).toMatchObject({
      amount: 60_000,
      parties: 'debtors',
    });
    expect(liabilities.lines.find(({ account }) => account === '4101')).toMatchObject({
      amount: 15_000,
      parties: 'creditors',
    });
  });

  test('[REP-2] tells who stands behind a line only where it names somebody', () => {
    const sheet = balanceSheet(
      [
        entry('2026-01-01', {}, ['490', 300], ['444', -300]),
        entry('2026-01-02', {}, ['440', -200, lift], ['440', -50], ['4101', 250, sophie]),
        entry('2026-01-02', {}, ['4100', 9, anne], ['551', -9]),
        entry('2026-01-03', {}, ['4100', -9, anne], ['551', 9]),
      ],
      { on: '2026-01-31' },
    );
    const told = ({ lines }: (typeof sheet)['assets']) =>
      lines.map((line) => [line.account, line.amount, 'parties' in line ? line.parties : 'heading']);
    expect(told(sheet.assets)).toEqual([
      ['4101', 250, 'debtors'],
      ['490', 300, null],
    ]);
    expect(told(sheet.liabilities)).toEqual([
      ['44', 550, 'heading'],
      ['440', 250, 'creditors'],
      ['444', 300, null],
    ]);
  });

  test('[REP-3] an overdraft is a liability, a loss carried a negative amount of equity, worn equipment less of an asset', () => {
    const { assets, liabilities } = balanceSheet(
      [entry('2026-01-01', {}, ['551', -1_000], ['14', 3_000], ['23', -500], ['499', -1_500])],
      { on: '2026-01-01' },
    );
    expect(liabilities.lines.every((line) => 'parties' in line && line.parties === null)).toBe(true);
    expect(assets.lines).toEqual([{ is: 'account', depth: 0, account: '23', amount: -500, parties: null }]);
    expect(liabilities.lines.map(({ account, amount }) => [account, amount])).toEqual([
      ['14', -3_000],
      ['499', 1_500],
      ['551', 1_000],
    ]);
  });

  test('[REP-4] accounts stand below the headings that sum more than one of them', () => {
    const { assets } = balanceSheet(books, { on: '2026-02-28' });
    expect(assets.lines.map(({ is, account, amount, depth }) => [is, account, amount, depth])).toEqual([
      ['heading', '410', 180_000, 0],
      ['account', '4100', 120_000, 1],
      ['account', '4101', 60_000, 1],
      ['heading', '55', 1_455_000, 0],
      ['account', '550', 990_000, 1],
      ['account', '551', 465_000, 1],
    ]);
  });
});
