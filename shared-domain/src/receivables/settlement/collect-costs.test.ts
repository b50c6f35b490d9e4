import { expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import { computeSettlement } from './compute-settlement.ts';
import { bearersOf } from './costs-of.ts';
import { namesOf, quarter } from './testing/quarter.ts';
import { byKey, call, costLine, entryOf, keyId, ownerId } from './testing/settlement-world.ts';

test('[SET-4] an entry of version 1 names no bearer: the lines of its invoice do', () => {
  const entry = entryOf('2026-04-10', 'purchase', [
    { account: '61011', debit: 10_600 },
    { account: '61050', debit: 12_100 },
    { account: '440', credit: 22_700, party: { kind: 'supplier', id: sampleId(50) } },
  ]);
  const lines = [
    { account: '61011', keyId: keyId(0), net: 10_000, gross: 10_600 },
    { account: '6140', keyId: keyId(0), net: 0, gross: 0 },
    { account: '61050', keyId: keyId(1), net: 10_000, gross: 12_100 },
  ];
  expect(bearersOf(entry, () => lines)).toEqual([
    { bearer: byKey(0), vat: 600 },
    { bearer: byKey(1), vat: 2_100 },
    null,
  ]);
  expect(bearersOf(entry, () => [])).toEqual([null, null, null]);
  const settlement = computeSettlement({ ...quarter(), entries: [entry], invoiceLines: () => [] });
  expect(namesOf(settlement.anomalies)).toEqual(['costWithoutBearer', 'costWithoutBearer']);
  expect(settlement.unborne).toBe(22_700);
});

test('[SET-8] a call taken back is deducted no more; working capital and reserve never are', () => {
  const taken = call('2026-04-01', [[0, 10_000]]);
  const back = { ...call('2026-04-02', [[0, -10_000]]), event: 'reversal' as const, reverses: taken.id };
  const reserve = call('2026-04-01', [[0, 5_000]], 'reserveFund');
  const works = call('2026-04-01', [[2, 7_000]], 'extraordinary');
  const { owners, provisionsCalled } = computeSettlement({
    ...quarter(),
    entries: [taken, back, reserve, works],
  });
  expect(owners.map(({ ownerId: id, provisions }) => [id, provisions])).toEqual([
    [ownerId(0), 0],
    [ownerId(2), 7_000],
  ]);
  expect(provisionsCalled.map(({ account }) => account)).toEqual(['701', '702', '701']);
});

test('[SET-5] depreciation and carried funds are nobody’s cost; interest given back to a key lowers it', () => {
  const input = quarter();
  const silent = entryOf('2026-04-01', 'manual', [
    { account: '6302', debit: 500 },
    { account: '22', credit: 500 },
  ]);
  const interest = entryOf('2026-04-30', 'bankBooking', [
    { account: '550', debit: 1_000 },
    costLine('750', -1_000, byKey(0)),
  ]);
  const settlement = computeSettlement({ ...input, entries: [silent, interest] });
  expect(settlement.anomalies).toEqual([]);
  expect(settlement.costs).toBe(-1_000);
});
