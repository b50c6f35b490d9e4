import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moneyTicks, monthTicks, placeOfDay, plotOf, roundAmount, stepPath } from './scale.ts';

test('the amounts beside a plot are round, hold all of it and zero', () => {
  expect(moneyTicks(0, 120_000)).toEqual([0, 50_000, 100_000, 150_000]);
  expect(moneyTicks(-20_000, 70_000)).toEqual([-50_000, 0, 50_000, 100_000]);
  expect(moneyTicks(0, 0)).toEqual([0, 1]);
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: -1e9, max: 1e9 }), (one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const ticks = moneyTicks(low, high);
      expect(ticks.length).toBeLessThanOrEqual(7);
      expect(ticks).toContain(0);
      expect(ticks[0]).toBeLessThanOrEqual(low);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(high);
      expect(ticks.every(Number.isInteger)).toBe(true);
    }),
  );
});

test('the days below a plot are first days of months, at even distances', () => {
  expect(monthTicks('2025-11-20', '2026-11-20')).toEqual([
    '2026-01-01',
    '2026-04-01',
    '2026-07-01',
    '2026-10-01',
  ]);
  expect(monthTicks('2026-11-02', '2026-11-20')).toEqual([]);
  expect(monthTicks('2020-01-01', '2026-01-01').length).toBeLessThanOrEqual(5);
});

test('a line of steps holds each value until the next', () => {
  const points = [
    { on: '2026-01-01', value: 0 },
    { on: '2026-01-06', value: 100 },
  ];
  const placeOf = (point: { on: string; value: number }) => ({
    x: placeOfDay(point.on, '2026-01-01', '2026-01-11'),
    y: 1 - point.value / 100,
  });
  expect(stepPath(points, placeOf, '2026-01-11')).toBe('M0 1000H500V0H1000');
  expect(stepPath([], placeOf, '2026-01-11')).toBe('');
});

test('several lines share one scale, and a round amount is written without its cents', () => {
  const point = (on: string, value: number) => ({ on, value });
  const line = (key: string, points: ReturnType<typeof point>[]) => ({
    ...{ key, label: key, points, until: '2026-01-11' },
  });
  const lines = [line('past', [point('2026-01-01', 100)]), line('ahead', [point('2026-01-06', -100)])];
  const { ticks, placeOf } = plotOf({ lines, from: '2026-01-01', until: '2026-01-11' });
  expect([ticks[0], ticks.at(-1)]).toEqual([-100, 100]);
  expect(placeOf(point('2026-01-06', -100))).toEqual({ x: 0.5, y: 1 });
  expect(['1 000,00 €', '€ 1.000,00', '€12.50', '1,000.00'].map(roundAmount)).toEqual([
    '1 000 €',
    '€ 1.000',
    '€12.50',
    '1,000',
  ]);
});
