import { expect, test } from 'vitest';
import { fiscalYearOf } from './fiscal-year.ts';

test.each([
  ['2026-03-31', '01-01', 2026],
  ['2026-03-31', '07-01', 2025],
  ['2026-07-01', '07-01', 2026],
  ['2026-12-31', '01-01', 2026],
  ['2027-01-01', '01-01', 2027],
])('[ACC-5] %s in a year from %s belongs to %i', (date, yearStart, year) => {
  expect(fiscalYearOf(date, yearStart)).toBe(year);
});
