import { expect, test } from 'vitest';
import { computeSettlement, isPublishable } from './compute-settlement.ts';
import { explainLine } from './explain-line.ts';
import type { Meter } from './meter.ts';
import { statementOf } from './statement-of.ts';
import { namesOf, quarter } from './testing/quarter.ts';
import { lotId, ownerId } from './testing/settlement-world.ts';

test('[SET-7] what the meters counted takes the place of the key, a sale in mid-period by days', () => {
  const meter: Meter = {
    account: '61050',
    unit: 'm³',
    decimals: 3,
    readings: { [lotId(0)]: 10_000, [lotId(1)]: 30_000 },
  };
  const input = { ...quarter(), meters: [meter] };
  const settlement = computeSettlement(input);
  expect(isPublishable(settlement)).toBe(true);
  const statement = statementOf(settlement, ownerId(2));
  const line = statement.lines.find(({ account }) => account === '61050');
  expect(line?.amount).toBe(90_750);
  const said = line && explainLine(statement, line, [], 'fr');
  expect(said?.shares[0]?.factors).toBe('30,000/40,000 m³');
  const seller = statementOf(settlement, ownerId(0)).lines.find(({ account }) => account === '61050');
  expect(seller?.amount).toBe(20_277);
});

test('[SET-7] readings that lack, lie below nothing or are all nothing are named, and stop it', () => {
  const meter = { account: '61050', unit: 'm³', decimals: 0 };
  const withReadings = (readings: Record<string, number>) =>
    computeSettlement({ ...quarter(), meters: [{ ...meter, readings }] });
  expect(namesOf(withReadings({ [lotId(0)]: 5 }).anomalies)).toEqual(['meterMissing']);
  expect(namesOf(withReadings({ [lotId(0)]: 5, [lotId(1)]: -1 }).anomalies)).toEqual(['meterNegative']);
  const nothing = withReadings({ [lotId(0)]: 0, [lotId(1)]: 0 });
  expect(namesOf(nothing.anomalies)).toEqual(['meterNothingUsed']);
  expect(nothing.unborne).toBe(121_000);
  expect(isPublishable(nothing)).toBe(false);
});
