import { expect, test } from 'vitest';
import { payBy } from './pay-by.ts';
import { addWorkingDays, easterOf, holidaysOf, isWorkingDay } from './working-days.ts';

test('[ARR-11] the holidays of a year move with Easter', () => {
  expect(
    ['2024', '2025', '2026', '2027', '2000', '1961', '2038'].map((year) => easterOf(Number(year))),
  ).toEqual([
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2000-04-23',
    '1961-04-02',
    '2038-04-25',
  ]);
  expect(holidaysOf(2026)).toEqual([
    '2026-01-01',
    '2026-04-06',
    '2026-05-01',
    '2026-05-14',
    '2026-05-25',
    '2026-07-21',
    '2026-08-15',
    '2026-11-01',
    '2026-11-11',
    '2026-12-25',
  ]);
});

test('[ARR-11] Saturdays, Sundays and holidays are no working days', () => {
  const week = [
    '2026-11-09',
    '2026-11-10',
    '2026-11-11',
    '2026-11-12',
    '2026-11-13',
    '2026-11-14',
    '2026-11-15',
  ];
  expect(week.map(isWorkingDay)).toEqual([true, true, false, true, true, false, false]);
  expect(isWorkingDay('2023-12-29')).toBe(true);
  expect(isWorkingDay('2023-12-31')).toBe(false);
  expect(addWorkingDays('2026-04-03', 1)).toBe('2026-04-07');
  expect(addWorkingDays('2026-11-14', 0)).toBe('2026-11-14');
});

test('[ARR-11] a letter counts from its third working day, an e-mail from the next day', () => {
  // Posted on Thursday 2 April 2026: Friday, Tuesday, Wednesday after Easter Monday.
  expect(payBy('2026-04-02', 'post')).toBe('2026-04-22');
  expect(payBy('2026-04-02', 'registered')).toBe('2026-04-22');
  expect(payBy('2026-04-02', 'email')).toBe('2026-04-17');
  expect(payBy('2026-04-02', 'handed')).toBe('2026-04-17');
});
