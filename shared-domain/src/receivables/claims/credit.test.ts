import { expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import { type Credit, draw, takeBack } from './credit.ts';

const [early, middle, late] = [sampleId(1), sampleId(2), sampleId(3)];
const credits = (): Credit[] => [
  { on: '2026-01-20', entryId: middle, amount: 500 },
  { on: '2026-03-01', entryId: late, amount: 500 },
  { on: '2026-01-10', entryId: early, amount: 500 },
];
const left = (after: readonly Credit[]) => Object.fromEntries(after.map((one) => [one.entryId, one.amount]));
const refund = { on: '2026-02-01', reverses: null };

test('[CLM-6] a refund takes the latest money there was on its day, then what was before it, and what came since at last', () => {
  const first = credits();
  expect(takeBack(first, { ...refund, amount: 300 })).toBe(0);
  expect(left(first)).toEqual({ [early]: 500, [middle]: 200, [late]: 500 });
  expect(takeBack(first, { ...refund, amount: 600 })).toBe(0);
  expect(left(first)).toEqual({ [early]: 100, [middle]: 0, [late]: 500 });
  expect(takeBack(first, { ...refund, amount: 700 })).toBe(100);
  expect(left(first)).toEqual({ [early]: 0, [middle]: 0, [late]: 0 });
});

test('[CLM-6] money of the very day of the refund was there', () => {
  const sameDay = credits();
  takeBack(sameDay, { on: '2026-03-01', reverses: null, amount: 500 });
  expect(left(sameDay)).toEqual({ [early]: 500, [middle]: 500, [late]: 0 });
});

test('[CLM-5] the reversal of a payment takes that payment, then the latest', () => {
  const reversed = credits();
  takeBack(reversed, { on: '2026-02-01', reverses: early, amount: 600 });
  expect(left(reversed)).toEqual({ [early]: 0, [middle]: 400, [late]: 500 });
  const ofLater = credits();
  takeBack(ofLater, { on: '2026-02-01', reverses: late, amount: 500 });
  expect(left(ofLater)).toEqual({ [early]: 500, [middle]: 500, [late]: 0 });
});

test('[CLM-3] the earliest money is used first, and of one day in an order that no device changes', () => {
  const used = credits();
  expect(draw(used, 700)).toEqual([
    { on: '2026-01-10', entryId: early, amount: 500 },
    { on: '2026-01-20', entryId: middle, amount: 200 },
  ]);
  expect(left(used)).toEqual({ [early]: 0, [middle]: 300, [late]: 500 });

  const ofOneDay = [
    { on: '2026-01-10', entryId: middle, amount: 100 },
    { on: '2026-01-10', entryId: early, amount: 300 },
    { on: '2026-01-10', entryId: early, amount: 200 },
  ];
  expect(draw(ofOneDay, 600).map(({ entryId, amount }) => [entryId, amount])).toEqual([
    [early, 200],
    [early, 300],
    [middle, 100],
  ]);
});
