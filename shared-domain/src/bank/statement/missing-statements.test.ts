import { expect, test } from 'vitest';
import { byNumber, missingStatements } from './missing-statements.ts';

const statement = (
  sequence: string,
  oldBalance: number | null,
  newBalance: number | null,
  closedOn = '2026-11-19',
) => ({
  iban: 'BE68539007547034',
  year: Number(closedOn.slice(0, 4)),
  sequence,
  closedOn,
  oldBalance,
  newBalance,
});

test('[STM-5] numbers that are missing are named', () => {
  const gaps = missingStatements([
    statement('233', 300, 400),
    statement('230', 100, 200),
    statement('231', 200, 250),
  ]);
  expect(gaps).toMatchObject([{ after: '231', before: '233', missing: ['232'] }]);
});

test('[STM-5] a balance that does not carry on is named, over the turn of the year too', () => {
  const last = statement('364', 0, 100, '2025-12-31');
  expect(missingStatements([last, statement('001', 100, 200, '2026-01-02')])).toEqual([]);
  expect(missingStatements([last, statement('002', 150, 200, '2026-01-05')])).toMatchObject([
    { after: '364', before: '002', missing: [] },
  ]);
  expect(missingStatements([last, statement('', null, 200, '2026-01-05')])).toEqual([]);
});

test('[STM-5] each account has its own numbers', () => {
  const other = { ...statement('250', 0, 0), iban: 'BE71096123456769' };
  expect(missingStatements([statement('231', 0, 0), other, statement('232', 0, 0)])).toEqual([]);
});

test('[STM-5] statements whose numbers say nothing stand by their day', () => {
  const late = statement('B', 200, 300, '2026-11-20');
  const early = statement('A', 100, 200, '2026-11-19');
  expect(missingStatements([late, early])).toEqual([]);
  expect(missingStatements([early, late])).toEqual([]);
  expect(missingStatements([late, { ...early, newBalance: 250 }])).toMatchObject([
    { after: 'A', before: 'B' },
  ]);
});

test('[STM-5] one number written in two ways is one statement, and of one day neither comes first', () => {
  const [short, long] = [statement('7', 100, 200), statement('007', 100, 200)];
  expect([byNumber(short, long), byNumber(long, short), byNumber(short, short)]).toEqual([0, 0, 0]);
  expect(byNumber(short, { ...long, closedOn: '2026-11-20' })).toBe(-1);
  expect(byNumber({ ...long, closedOn: '2026-11-20' }, short)).toBe(1);
});
