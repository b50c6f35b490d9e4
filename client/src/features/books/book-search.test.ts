import { expect, test } from 'vitest';
import { periodOf, sameDays, tabOf, tabsOf, yearsOf } from './book-search.ts';

const when = { today: '2026-11-21', yearStart: '01-01' };

test('a small association has simplified accounts, and a budget shows once there is one', () => {
  expect(tabsOf({ isSmall: false, hasBudget: false })).not.toContain('simple');
  expect(tabsOf({ isSmall: true, hasBudget: true })).toEqual(expect.arrayContaining(['simple', 'budget']));
  expect(tabsOf({ isSmall: true, hasBudget: false })).not.toContain('budget');
});

test('an address that says nothing, or nonsense, shows the balance sheet', () => {
  const tabs = tabsOf({ isSmall: false, hasBudget: false });
  expect(tabOf('trial', tabs)).toBe('trial');
  expect(tabOf('simple', tabs)).toBe('sheet');
  expect(tabOf(undefined, tabs)).toBe('sheet');
});

test.each([
  [{}, '01-01', '2026-01-01', '2026-11-21'],
  [{}, '12-01', '2025-12-01', '2026-11-21'],
  [{ until: '2025-06-30' }, '01-01', '2025-01-01', '2025-06-30'],
  [{ from: '2025-04-01', until: '2025-06-30' }, '01-01', '2025-04-01', '2025-06-30'],
  [{ from: '2026-07-01', until: '2025-06-30' }, '01-01', '2025-01-01', '2025-06-30'],
])('%j with a year from %s is read from %s until %s', (search, yearStart, from, until) => {
  expect(periodOf(search, { today: '2026-11-21', yearStart })).toEqual({ from, until });
});

test('the years are those of the entries and today’s, newest first', () => {
  expect(yearsOf([{ fiscalYear: 2024 }, { fiscalYear: 2025 }, { fiscalYear: 2024 }], when)).toEqual([
    2026, 2025, 2024,
  ]);
});

test('another report is of the same days and of nothing else', () => {
  const search = { tab: 'ledger', account: '440', from: '2026-01-01', until: '2026-06-30' };
  expect(sameDays(search, { tab: 'owners' })).toEqual({
    tab: 'owners',
    from: '2026-01-01',
    until: '2026-06-30',
  });
  expect(sameDays({ tab: 'ledger', account: '440' }, { tab: 'owners' })).toEqual({ tab: 'owners' });
});
