import { expect, test } from 'vitest';
import { computeSettlement } from './compute-settlement.ts';
import { farReadings, meterUse, readingsOf, settlementBefore } from './meter-use.ts';
import { settlements } from './settlement.definition.ts';
import { statementOf } from './statement-of.ts';
import { quarter } from './testing/quarter.ts';
import { lotId, ownerId } from './testing/settlement-world.ts';

const water = { account: '61200', unit: 'm³' };
const year2025 = { from: '2025-01-01', until: '2025-12-31' };
const year2024 = { from: '2024-01-01', until: '2024-12-31' };
const [first, second, third] = [lotId(0), lotId(1), lotId(2)];
const published = (id: string, period: typeof year2024, corrects: string | null = null) => ({
  ...settlements.sample.body,
  ...{ id, period, corrects },
});

test('[SET-21] each lot beside the period before, to the same decimals', () => {
  const now = {
    period: year2025,
    meters: [{ ...water, decimals: 1, readings: { [first]: 415, [second]: 90, [third]: 7 } }],
  };
  const before = {
    period: year2024,
    meters: [{ ...water, decimals: 3, readings: { [first]: 44_250, [second]: 0 } }],
  };
  expect(meterUse(now, before)).toEqual([
    {
      ...water,
      decimals: 3,
      lots: [
        { lotId: first, used: 41_500, before: 44_250 },
        { lotId: second, used: 9_000, before: 0 },
        { lotId: third, used: 700, before: null },
      ],
    },
  ]);
});

test('[SET-21] what cannot be held against another stands alone: no settlement before, another unit, another length', () => {
  const meter = { ...water, decimals: 0, readings: { [first]: 40 } };
  const meters = [meter];
  const alone = [{ ...water, decimals: 0, lots: [{ lotId: first, used: 40, before: null }] }];
  const now = { period: year2025, meters };
  expect(meterUse(now, null)).toEqual(alone);
  expect(meterUse(now, { period: year2024, meters: [{ ...meter, unit: 'kWh' }] })).toEqual(alone);
  const half = { from: '2024-07-01', until: '2024-12-31' };
  expect(meterUse(now, { period: half, meters })).toEqual(alone);
  const elevenMonths = { from: '2024-02-01', until: '2024-12-31' };
  expect(meterUse(now, { period: elevenMonths, meters })[0]?.lots[0]?.before).toBe(40);
});

test('[SET-21] held against is the last settlement that stands and ended before', () => {
  const all = [
    published('c', { from: '2023-01-01', until: '2023-12-31' }),
    published('b', year2024, 'a'),
    published('a', year2024),
    published('d', year2025),
  ];
  expect(settlementBefore(all, year2025)?.id).toBe('b');
  expect(settlementBefore(all, year2024)?.id).toBe('c');
  expect(settlementBefore(all.slice(1), year2024)).toBeNull();
});

test('[SET-21] a statement tells the readings of its owner’s lots alone', () => {
  const meter = {
    account: '61050',
    unit: 'm³',
    decimals: 3,
    readings: { [first]: 10_000, [second]: 30_000 },
  };
  const settlement = computeSettlement({ ...quarter(), meters: [meter] });
  expect(readingsOf(statementOf(settlement, ownerId(2))).meters).toEqual([
    { ...meter, readings: { [second]: 30_000 } },
  ]);
  expect(readingsOf(statementOf(computeSettlement(quarter()), ownerId(2))).meters).toEqual([]);
});

test('[SET-21] a reading more than three times the one before, or less than a third, is named', () => {
  const lots = [first, second, third].map((id, at) => ({ id, body: { number: `${at + 1}` } }));
  const found = (used: Record<string, number>, then: Record<string, number>) =>
    farReadings(
      {
        period: year2025,
        meters: [{ ...water, decimals: 0, readings: used }],
        published: [{ ...published('a', year2024), meters: [{ ...water, decimals: 0, readings: then }] }],
      },
      lots,
    );
  expect(
    found({ [first]: 121, [second]: 120, [third]: 13 }, { [first]: 40, [second]: 40, [third]: 40 }),
  ).toEqual(
    [first, third].map((id) => ({
      name: 'meterFar',
      target: { kind: 'lot', id },
      params: { lot: id === first ? '1' : '3', account: '61200' },
    })),
  );
  expect(found({ [first]: 500, [second]: 20 }, { [first]: 0 })).toEqual([]);
});
