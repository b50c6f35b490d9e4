import { expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import { checkSettlement } from './check-settlement.ts';
import { computeSettlement, isPublishable } from './compute-settlement.ts';
import { namesOf, quarter } from './testing/quarter.ts';
import { call, entryOf, lotId, purchase } from './testing/settlement-world.ts';

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
