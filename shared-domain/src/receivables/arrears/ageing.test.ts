import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cents, sum } from '../../kernel/cents.ts';
import { addDays } from '../../kernel/local-date.ts';
import { ageing } from './ageing.ts';

const on = '2026-11-20';
const late = (days: number, open: number) => ({
  open: open as Cents,
  dueOn: addDays(on, -days),
  raisedOn: addDays(on, -days - 30),
});

test('[ARR-15] a debt is in the class of its days late; one without due day counts from the day it was raised', () => {
  const claims = [late(1, 100), late(30, 10), late(31, 200), late(90, 7), late(181, 5000)];
  expect(ageing(claims, on).map(({ amount }) => amount)).toEqual([110, 200, 7, 0, 5000]);
  const dueAtOnce = { open: 9 as Cents, dueOn: null, raisedOn: addDays(on, -45) };
  expect(ageing([dueAtOnce], on)[1]).toEqual({ upTo: 60, amount: 9 });
});

test('[ARR-15] the classes add up to what is late', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 1, max: 1e7 }))),
      (drawn) => {
        const claims = drawn.map(([days, open]) => late(days, open));
        expect(sum(ageing(claims, on).map(({ amount }) => amount))).toBe(sum(claims.map(({ open }) => open)));
      },
    ),
  );
});
