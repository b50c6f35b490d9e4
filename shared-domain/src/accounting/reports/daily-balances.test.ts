import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sum } from '../../kernel/cents.ts';
import { addDays } from '../../kernel/local-date.ts';
import { dailyBalances } from './daily-balances.ts';

const year = { from: '2026-01-01', until: '2026-12-31' };

test('[REP-14] a line begins with what there was, and tells each day that changed it', () => {
  const moves = [
    { on: '2026-03-02', amount: -2_500 },
    { on: '2025-12-31', amount: 10_000 },
    { on: '2026-02-01', amount: 700 },
    { on: '2026-02-01', amount: -700 },
    { on: '2026-03-02', amount: 500 },
    { on: '2027-01-01', amount: 99 },
  ];
  expect(dailyBalances(moves, year)).toEqual([
    { on: '2026-01-01', balance: 10_000 },
    { on: '2026-03-02', balance: 8_000 },
  ]);
  expect(dailyBalances([], year)).toEqual([{ on: '2026-01-01', balance: 0 }]);
  expect(dailyBalances([{ on: '2026-01-01', amount: 5 }], year)).toEqual([{ on: '2026-01-01', balance: 5 }]);
});

const moved = fc.array(fc.tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -1e7, max: 1e7 })));

test('[REP-14] the last balance is the sum of all that moved until then, in whatever order it is read', () => {
  fc.assert(
    fc.property(moved, (drawn) => {
      const moves = drawn.map(([days, amount]) => ({ on: addDays(year.from, days), amount }));
      const line = dailyBalances(moves, year);
      const until = moves.filter(({ on }) => on <= year.until);
      expect(line.at(-1)?.balance).toBe(sum(until.map(({ amount }) => amount)));
      expect(dailyBalances(moves.toReversed(), year)).toEqual(line);
      expect(line.every(({ on }, at) => at === 0 || on > (line[at - 1]?.on ?? ''))).toBe(true);
    }),
  );
});
