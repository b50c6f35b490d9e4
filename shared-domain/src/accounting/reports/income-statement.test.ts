import { describe, expect, test } from 'vitest';
import type { Entry } from '../entry/entries-of.ts';
import { incomeStatement } from './income-statement.ts';
import { entry, sophie } from './testing/book-of.ts';
import { books, closed, settled, year } from './testing/books-of-a-year.ts';

describe('the income statement', () => {
  const choice = { ...year, includeSettlement: false };

  test('[REP-4] [REP-5] sums costs and income of the period by heading', () => {
    const { expenses, income, result } = incomeStatement(books, choice);
    expect(expenses.lines.map(({ account, amount, depth }) => [account, amount, depth])).toEqual([
      ['61', 65_000, 0],
      ['610', 55_000, 1],
      ['61011', 25_000, 2],
      ['61011', 20_000, 3],
      ['610111', 5_000, 3],
      ['61050', 30_000, 2],
      ['6140', 10_000, 1],
      ['6816', -50_000, 0],
    ]);
    expect([expenses.total, income.total, result]).toEqual([15_000, 100_000, 85_000]);
  });

  test('[REP-5] leaves settlements out on demand and the closing always', () => {
    const all = [...books, settled, closed];
    expect(incomeStatement(all, choice).result).toBe(85_000);
    expect(incomeStatement(all, { ...choice, includeSettlement: true })).toMatchObject({
      income: { total: 0, lines: [] },
      expenses: { total: 0, lines: [] },
    });
  });

  test('[REP-5] a reversal counts as what it takes back, and so does one that takes a reversal back', () => {
    const back = { id: 'back', event: 'reversal', reverses: settled.id } as const;
    const reversal = entry('2026-12-31', back, ['4101', 85_000, sophie], ['701', -85_000]);
    const again = { event: 'reversal', reverses: 'back' } as const;
    const taken = entry('2026-12-31', again, ['4101', -60_000, sophie], ['701', 60_000]);
    const resultOf = (...more: Entry[]) => incomeStatement([...books, settled, ...more], choice).result;
    expect([resultOf(), resultOf(reversal), resultOf(reversal, taken)]).toEqual([85_000, 85_000, 85_000]);
    expect(incomeStatement([settled, reversal], { ...choice, includeSettlement: true }).income.total).toBe(
      -15_000,
    );
  });

  test('[REP-5] a reversal of what is not at hand, or of nothing, counts', () => {
    const orphan = entry('2026-12-31', { event: 'reversal', reverses: 'elsewhere' }, ['551', 7], ['701', -7]);
    const nothing = entry('2026-12-31', { event: 'reversal' }, ['551', 4], ['701', -4]);
    expect(incomeStatement([...books, orphan, nothing], choice)).toMatchObject({
      result: 85_011,
      period: year,
    });
  });
});
