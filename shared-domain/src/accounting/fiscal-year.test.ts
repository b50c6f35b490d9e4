import { expect, test } from 'vitest';
import { daysOfYear, fiscalYearOf } from './fiscal-year.ts';

test.each([
  ['2026-03-31', '01-01', 2026],
  ['2026-03-31', '07-01', 2025],
  ['2026-07-01', '07-01', 2026],
  ['2026-12-31', '01-01', 2026],
  ['2027-01-01', '01-01', 2027],
])('[ACC-5] %s in a year from %s belongs to %i', (date, yearStart, year) => {
  expect(fiscalYearOf(date, yearStart)).toBe(year);
});

test('[ACC-5] a year has its first and its last day', () => {
  expect(daysOfYear(2025, '01-01')).toEqual({ from: '2025-01-01', until: '2025-12-31' });
  expect(daysOfYear(2025, '03-01')).toEqual({ from: '2025-03-01', until: '2026-02-28' });
  expect(daysOfYear(2027, '03-01').until).toBe('2028-02-29');
});
