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

test('[SET-7] a flaw names its lot or its account; a lot that the key leaves out needs no reading', () => {
  const meter = { account: '61050', unit: 'm³', decimals: 0 };
  const [key] = quarter().keys;
  const parts = { [lotId(0)]: 275, [lotId(1)]: 725, [lotId(2)]: 0 };
  const keys = key ? [{ ...key, body: { ...key.body, versions: [{ from: '2020-01-01', parts }] } }] : [];
  const flaws = (...meters: Meter[]) =>
    computeSettlement({ ...quarter(), keys, meters }).anomalies.filter(({ name }) =>
      name.startsWith('meter'),
    );
  const lot = (at: number) => ({
    target: { kind: 'lot', id: lotId(at) },
    params: { lot: `${at + 1}`, account: '61050' },
  });
  expect(flaws({ ...meter, readings: {} })).toEqual([
    { name: 'meterMissing', ...lot(0) },
    { name: 'meterMissing', ...lot(1) },
    { name: 'meterNothingUsed', target: { kind: 'account', id: '61050' }, params: { account: '61050' } },
  ]);
  expect(flaws({ ...meter, readings: { [lotId(0)]: 9, [lotId(1)]: -5 } })).toEqual([
    { name: 'meterNegative', ...lot(1) },
  ]);
  expect(flaws({ ...meter, readings: { [lotId(0)]: 5, [lotId(1)]: -5 } })).toEqual([
    { name: 'meterNegative', ...lot(1) },
  ]);
  const right = { ...meter, readings: { [lotId(0)]: 5, [lotId(1)]: 5 } };
  expect(flaws(right)).toEqual([]);
  expect(flaws(right, { ...meter, account: '6131', readings: {} })).toEqual([]);
});
