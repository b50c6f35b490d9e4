import { expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import { computeSettlement } from './compute-settlement.ts';
import { bearersOf } from './costs-of.ts';
import { namesOf, quarter } from './testing/quarter.ts';
import { byKey, call, costLine, entryOf, keyId, ownerId, purchase } from './testing/settlement-world.ts';

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

test('[SET-15] a cost is told by its voucher and its own words, and points at its invoice', () => {
  const words = (label: string) =>
    entryOf('2026-04-10', 'purchase', [{ ...costLine('61011', 100, byKey(0)), label }, { credit: 100 }], {
      description: 'Ascenseurs',
      voucher: { kind: 'invoice', id: 'invoice-1', pages: [] },
    });
  const byHand = { ...words('Main'), voucher: { kind: 'manual' as const, id: 'x', pages: [] } };
  const entries = [words(''), words('Ascenseurs'), words('Entretien'), byHand];
  const { groups } = computeSettlement({ ...quarter(), entries });
  expect(groups[0]?.items.map(({ label, invoiceId }) => [label, invoiceId])).toEqual([
    ['Ascenseurs · Main', null],
    ['Ascenseurs', 'invoice-1'],
    ['Ascenseurs', 'invoice-1'],
    ['Ascenseurs · Entretien', 'invoice-1'],
  ]);
});

test('[SET-3] accounts stand in their order, whatever came first', () => {
  const entries = ['6140', '61011', '6121'].map((account) => purchase('2026-04-10', account, 100));
  const accounts = ({ groups }: { groups: readonly { account: string }[] }) =>
    groups.map(({ account }) => account);
  expect(accounts(computeSettlement({ ...quarter(), entries }))).toEqual(['61011', '6121', '6140']);
  expect(accounts(computeSettlement({ ...quarter(), entries: entries.toReversed() }))).toEqual([
    '61011',
    '6121',
    '6140',
  ]);
});

test('[SET-9] a key that is not there is named once, however many costs name it', () => {
  const entries = [0, 0, 1].map((key) => purchase('2026-04-10', '6140', 100, key));
  const settlement = computeSettlement({ ...quarter(), keys: [], entries });
  expect(settlement.anomalies.map(({ name, target }) => [name, target?.id])).toEqual([
    ['keyUnknown', keyId(0)],
    ['keyUnknown', keyId(1)],
  ]);
  expect(settlement.unborne).toBe(300);
});
