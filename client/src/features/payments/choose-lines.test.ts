import type { ToCollect, ToPay } from 'shared-domain/bank';
import { expect, test } from 'vitest';
import { chosenLines, dueBy, leftOf, nameOf, obstacleOf, toggled, totalOf } from './choose-lines.ts';

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

test('only what can still be ordered is, and all that is left of it unless another amount is typed', () => {
  const chosen = chosenLines(all, new Map(all.map((one) => [nameOf(one), leftOf(one)])));
  expect(chosen.map(({ line: { claimId }, amount }) => [claimId, amount])).toEqual([
    ['c1', 106_000],
    ['c3', 100_000],
  ]);
  expect(totalOf(chosen)).toBe(206_000);
  const part = chosenLines(
    all,
    new Map([
      [nameOf(line), 50_000],
      [nameOf(half), null],
    ]),
  );
  expect(totalOf(part)).toBe(50_000);
});

test('a line is ticked with what is left of it, and unticked', () => {
  const ticked = toggled(new Map(), half);
  expect([...ticked]).toEqual([[nameOf(half), 100_000]]);
  expect([...toggled(ticked, half)]).toEqual([]);
});

test('what is due by a day: with an earlier due day, or none', () => {
  expect([...dueBy(all, '2026-12-05').keys()]).toEqual([nameOf(half)]);
  expect([...dueBy(all, '2026-12-06').keys()]).toEqual([nameOf(line), nameOf(half)]);
});
