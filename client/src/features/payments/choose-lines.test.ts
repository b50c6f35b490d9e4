import type { ToCollect, ToPay } from 'shared-domain/bank';
import { expect, test } from 'vitest';
import { chosenLines, dueBy, leftOf, nameOf, obstacleOf, totalOf } from './choose-lines.ts';

const line: ToPay = {
  claimId: 'c1',
  label: 'Eleva 2026-118',
  dueOn: '2026-12-06',
  open: 106_000,
  underway: 0,
  communication: '',
  supplierId: 's1',
  supplierName: 'Eleva',
  iban: 'BE68539007547034',
  ibanBefore: null,
};
const ordered = { ...line, claimId: 'c2', underway: 106_000 };
const half = { ...line, claimId: 'c3', underway: 6_000, dueOn: null };
const nowhere = { ...line, claimId: 'c4', iban: null };
const all = [line, ordered, half, nowhere];

test('what is on its way, or has nowhere to go, cannot be chosen', () => {
  expect(all.map(obstacleOf)).toEqual([null, 'underway', null, 'noIban']);
  const { iban, ibanBefore, supplierId, supplierName, ...rest } = line;
  const owed: ToCollect = { ...rest, ownerId: 'o1', ownerName: 'Sophie', mandate: null };
  expect(obstacleOf(owed)).toBe('noMandate');
});

test('only what can still be ordered is, and only what is left of it', () => {
  const chosen = chosenLines(all, new Set(all.map(nameOf)));
  expect(chosen.map(({ claimId }) => claimId)).toEqual(['c1', 'c3']);
  expect([leftOf(half), totalOf(chosen)]).toEqual([100_000, 206_000]);
});

test('what is due by a day: with an earlier due day, or none', () => {
  expect([...dueBy(all, '2026-12-05')]).toEqual([nameOf(half)]);
  expect([...dueBy(all, '2026-12-06')]).toEqual([nameOf(line), nameOf(half)]);
});
