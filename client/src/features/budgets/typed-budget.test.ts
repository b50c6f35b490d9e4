import { budgets } from 'shared-domain/receivables';
import { expect, test } from 'vitest';
import { emptyLine, isSameLines, readLines, totalTyped, typedLines } from './typed-budget.ts';
import { readReserve, typedReserve } from './typed-reserve.ts';
import { daysOfYear, nextYear } from './use-budget-file.ts';

const { lines } = budgets.sample.body;
const building = budgets.sample.body.building;

test('what was written is read the same again, and an empty line is none', () => {
  const typed = [...typedLines(lines), emptyLine('x', 'k')];
  expect(readLines(typed)).toEqual({ lines, troubles: {} });
  expect(totalTyped(typed)).toBe(787_000);
});

test('lines differ once something else would be saved', () => {
  const [line = emptyLine('x', 'k')] = typedLines(lines);
  expect(isSameLines(typedLines(lines), lines)).toBe(true);
  expect(isSameLines([...lines, emptyLine('new', '')], lines)).toBe(true);
  expect(isSameLines([{ ...line, label: `${line.label} ` }, ...lines.slice(1)], lines)).toBe(true);
  expect(isSameLines([{ ...line, amount: 1 }, ...lines.slice(1)], lines)).toBe(false);
  expect(isSameLines(lines.slice(1), lines)).toBe(false);
});

test('each trouble stands at its field', () => {
  const typed = [{ ...emptyLine('x', ''), account: '440', label: 'Fournisseurs' }];
  expect(readLines(typed).troubles).toEqual({
    'account-x': { code: 'account.invalid' },
    'amount-x': { code: 'field.missing' },
    'key-x': { code: 'field.missing' },
  });
});

test('an exemption needs its assembly and its votes', () => {
  const typed = { ...typedReserve(null), isExempt: true, votesFor: 'x', votesCast: '1000' };
  expect(Object.keys(readReserve(typed, building).troubles)).toEqual([
    'reserve-votesFor',
    'reserve-assembly',
  ]);
  const whole = { ...typed, assemblyOn: '2026-03-14', minutes: ' PV ', votesFor: '810' };
  const { settings, troubles } = readReserve(whole, building);
  expect(troubles).toEqual({});
  expect(typedReserve(settings)).toEqual({ ...whole, minutes: 'PV' });
  expect(typedReserve(null).isExempt).toBe(false);
});

test('a financial year may begin in July', () => {
  expect(daysOfYear(2027, '07-01')).toEqual({ from: '2027-07-01', until: '2028-06-30' });
  expect(daysOfYear(2028, '01-01').until).toBe('2028-12-31');
  expect(nextYear('2026-03-31', '07-01')).toBe(2026);
});
