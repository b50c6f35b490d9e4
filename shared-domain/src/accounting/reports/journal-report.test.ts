import { expect, test } from 'vitest';
import { journalReport } from './journal-report.ts';
import { entry } from './testing/book-of.ts';

test('[REP-8] a journal is read by number, names what is missing and waits for what has no number yet', () => {
  const at = (number: number | null, date = '2026-05-01') =>
    entry(date, { journal: 'bank', number }, ['551', 100], ['4101', -100]);
  const bank = [at(5), at(null), at(1), at(2, '2026-06-01'), at(1, '2025-01-01')];
  const report = journalReport(bank, { journal: 'bank', fiscalYear: 2026 });
  expect(report.entries.map(({ number }) => number)).toEqual([1, 2, 5, null]);
  expect(report).toMatchObject({ debit: 400, credit: 400, gaps: [{ from: 3, to: 4 }] });
  const known = journalReport(bank, { journal: 'bank', fiscalYear: 2026, lastNumber: 7 });
  expect(known.gaps).toEqual([
    { from: 3, to: 4 },
    { from: 6, to: 7 },
  ]);
  expect(journalReport(bank, { journal: 'sales', fiscalYear: 2026 })).toMatchObject({
    entries: [],
    gaps: [],
  });
});
