import { expect, test } from 'vitest';
import type { Entry } from '../../accounting/entry/entries-of.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { checkSettlement, type Papers } from './check-settlement.ts';
import { computeSettlement, isPublishable } from './compute-settlement.ts';
import type { SettlementInput } from './settlement-input.ts';
import { small, year } from './testing/published.ts';
import { publish } from './testing/publishing.ts';
import { namesOf, quarter } from './testing/quarter.ts';
import { call, entryOf, keyId, lotId, ownerId, purchase } from './testing/settlement-world.ts';

test('[SET-9] what the books alone can tell is named, with its target', () => {
  const input = quarter();
  const [key] = input.keys;
  const orphaned = computeSettlement({ ...input, ownerships: input.ownerships.slice(1) });
  expect(orphaned.anomalies).toMatchObject([
    { name: 'lotWithoutOwner', target: { kind: 'lot', id: lotId(0) }, params: { lot: '1', days: 91 } },
  ]);
  expect(orphaned.unborne).toBe(65_835);
  const short = key ? [{ ...key, body: { ...key.body, denominator: 1001 } }] : [];
  expect(namesOf(computeSettlement({ ...input, keys: short }).anomalies)).toEqual(['keyPartsDoNotAddUp']);
  expect(namesOf(computeSettlement({ ...input, keys: [] }).anomalies)).toEqual(['keyUnknown']);
  const later = key ? [{ ...key, body: { ...key.body, versions: [{ from: '2027-01-01', parts: {} }] } }] : [];
  expect(namesOf(computeSettlement({ ...input, keys: later }).anomalies)).toEqual(['keyNotInForce']);
  expect(namesOf(computeSettlement({ ...input, lots: input.lots.slice(1) }).anomalies)).toEqual([
    'lotUnknown',
  ]);
  const before = purchase('2026-02-01', '61011', 1);
  expect(computeSettlement({ ...input, entries: [...input.entries, before] }).anomalies).toMatchObject([
    { name: 'unsettledBefore', params: { count: 1, from: '2026-02-01', until: '2026-02-01' } },
  ]);
  const nobodys = entryOf('2026-04-01', 'manual', [
    { account: '499', debit: 100 },
    { account: '701', credit: 100 },
  ]);
  const settlement = computeSettlement({ ...input, entries: [...input.entries, nobodys] });
  expect(settlement.anomalies).toMatchObject([
    { name: 'provisionWithoutOwner', params: { amount: 100, account: '701' } },
  ]);
  expect(isPublishable(settlement)).toBe(true);
});

test('[SET-9] what is on its way into the books is named too, when it is dated in the period', () => {
  const input = {
    ...quarter(),
    entries: [
      ...quarter().entries,
      call('2026-06-15', [[0, 1_000]]),
      entryOf('2026-05-01', 'bankBooking', [
        { account: '551', debit: 900 },
        { account: '499', credit: 900 },
      ]),
    ],
  };
  const paper = (on: string | null) => ({ id: sampleId(1), on, label: 'X', amount: null });
  const found = checkSettlement(computeSettlement(input), input, {
    drafts: [paper('2026-04-01'), paper(null), paper('2026-07-01')],
    undecided: [paper('2026-06-30')],
    unmatchedBankLines: [{ ...paper('2026-05-05'), amount: 4_500 }],
  });
  expect(found.map(({ name, target }) => [name, target?.kind])).toEqual([
    ['suspenseNotEmpty', 'account'],
    ['provisionToNoHolder', 'owner'],
    ['draftInPeriod', 'draft'],
    ['undecidedInPeriod', 'submission'],
    ['unmatchedBankLine', 'bankLine'],
  ]);
  expect(found[1]?.params).toMatchObject({ name: 'Owner 0', amount: 1_000 });
});

test('[SET-9] a key whose parts exceed its denominator shares all, and is named', () => {
  const input = quarter();
  const [key] = input.keys;
  const long = key ? [{ ...key, body: { ...key.body, denominator: 900 } }] : [];
  const settlement = computeSettlement({ ...input, keys: long });
  expect(namesOf(settlement.anomalies)).toEqual(['keyPartsDoNotAddUp']);
  expect(settlement.unborne).toBe(0);
});

test('[SET-9] a finding points at what it found, with what a person needs to judge it', () => {
  const input = quarter();
  const settlement = computeSettlement(input);
  const nothing = { drafts: [], undecided: [], unmatchedBankLines: [] };
  const found = (entries: readonly Entry[], papers: Partial<Papers> = {}) =>
    checkSettlement(
      settlement,
      { ...input, entries: [...input.entries, ...entries] },
      { ...nothing, ...papers },
    );
  const bank = (date: string, account: string, credit: number) =>
    entryOf(date, 'bankBooking', [
      { account: '551', debit: credit },
      { account, credit },
    ]);
  expect(found([])).toEqual([]);
  expect(
    found([bank('2026-06-30', '4990', 900), bank('2026-07-01', '499', 1), bank('2026-06-30', '49911', 7)]),
  ).toEqual([
    {
      name: 'suspenseNotEmpty',
      target: { kind: 'account', id: '499' },
      params: { account: '499', amount: -900, date: '2026-06-30' },
    },
  ]);
  const draft = { id: sampleId(1), on: '2026-06-30', label: 'Devis', amount: 4_500 };
  expect(found([], { drafts: [draft] })).toEqual([
    {
      name: 'draftInPeriod',
      target: { kind: 'draft', id: sampleId(1) },
      params: { label: 'Devis', date: '2026-06-30', amount: 4_500 },
    },
  ]);
  expect(found([], { drafts: [{ ...draft, amount: null }] })[0]?.params.amount).toBe(0);
});

test('[SET-9] whoever was called without holding a lot that day is named; a call given back is not one', () => {
  const input = {
    ...quarter(),
    entries: [
      ...quarter().entries,
      call('2026-06-15', [
        [0, 1_000],
        [1, 500],
      ]),
      call('2026-06-16', [[0, -1_000]]),
    ],
  };
  const papers = { drafts: [], undecided: [], unmatchedBankLines: [] };
  expect(checkSettlement(computeSettlement(input), input, papers)).toEqual([
    {
      name: 'provisionToNoHolder',
      target: { kind: 'owner', id: ownerId(0) },
      params: { name: 'Owner 0', label: 'Call', date: '2026-06-15', amount: 1_000 },
    },
  ]);
});

test('[SET-9] keys, lots and entries are found by their ids', () => {
  const input = quarter();
  const targets = (changes: Partial<SettlementInput>) =>
    computeSettlement({ ...input, ...changes }).anomalies.map(({ target, params }) => [target, params]);
  expect(targets({ keys: [] })).toEqual([
    [
      { kind: 'key', id: keyId(0) },
      { key: '', date: '2026-04-10' },
    ],
  ]);
  const later = input.keys.map((key) => ({
    ...key,
    body: { ...key.body, versions: [{ from: '2027-01-01', parts: {} }] },
  }));
  expect(targets({ keys: later })).toEqual([
    [
      { kind: 'key', id: keyId(0) },
      { key: 'Key 0', date: '2026-04-10' },
    ],
  ]);
  const short = input.keys.map((key) => ({ ...key, body: { ...key.body, denominator: 1001 } }));
  expect(targets({ keys: short })[0]?.[0]).toEqual({ kind: 'key', id: keyId(0) });
  expect(targets({ lots: input.lots.slice(1) })).toEqual([[{ kind: 'lot', id: lotId(0) }, {}]]);
  const borne = entryOf('2026-05-01', 'manual', [
    { account: '6140', debit: 700 },
    { account: '6141', credit: 200 },
    { account: '551', credit: 500 },
  ]);
  const settlement = computeSettlement({ ...input, entries: [...input.entries, borne] });
  const target = { kind: 'entry', id: borne.id };
  expect(settlement.anomalies).toEqual([
    { name: 'costWithoutBearer', target, params: { account: '6140', amount: 700, date: '2026-05-01' } },
    { name: 'costWithoutBearer', target, params: { account: '6141', amount: -200, date: '2026-05-01' } },
  ]);
  expect(settlement.unborne).toBe(500);
});

test('[SET-9] a settlement of the same days is named, the one it corrects is not', () => {
  const first = publish(900, small());
  const overlapping = computeSettlement({ ...first.input, corrects: null });
  expect(overlapping.anomalies.find(({ name }) => name === 'overlapsSettlement')).toEqual({
    name: 'overlapsSettlement',
    target: { kind: 'settlement', id: first.id },
    params: { ...year, label: 'Settlement' },
  });
  expect(namesOf(computeSettlement({ ...first.input, corrects: first.id }).anomalies)).toEqual([]);
});
