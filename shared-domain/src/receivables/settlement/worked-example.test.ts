import { expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import type { Anomaly } from './anomaly.ts';
import { checkSettlement } from './check-settlement.ts';
import { computeSettlement, isPublishable } from './compute-settlement.ts';
import { bearersOf } from './costs-of.ts';
import { explainLine, formatUnits } from './explain-line.ts';
import type { Meter } from './meter.ts';
import { settlementSettingsOf } from './settlement-settings.ts';
import { expensesOf, statementOf } from './statement-of.ts';
import { tenantPart, tenantPercent } from './tenant-share.ts';
import {
  byKey,
  call,
  costLine,
  entryOf,
  historyOf,
  inputOf,
  keyId,
  keyOf,
  lotId,
  lotOf,
  ownerId,
  ownerOf,
  purchase,
  whole,
} from './testing/settlement-world.ts';

const firm = { is: 'firm', name: 'Cabinet Médical SRL', enterpriseNumber: null } as const;

/** A quarter of 91 days; lot 1 (275/1000) sold on the 62nd day, so that the seller had it for 61. */
function quarter() {
  return inputOf({
    period: { from: '2026-04-01', until: '2026-06-30' },
    lots: [lotOf(0), lotOf(1)],
    owners: [ownerOf(0), ownerOf(1), ownerOf(2, firm)],
    ownerships: [
      historyOf(0, [
        ['2020-01-01', [whole(0)]],
        ['2026-06-01', [whole(1)]],
      ]),
      historyOf(1, [['2020-01-01', [whole(2)]]]),
    ],
    keys: [keyOf(0, 1000, [{ from: '2020-01-01', parts: { [lotId(0)]: 275, [lotId(1)]: 725 } }])],
    entries: [
      purchase('2026-04-10', '61011', 100_000, 0, 5_660),
      purchase('2026-05-10', '61050', 121_000, 0, 21_000),
      purchase('2026-06-10', '6140', 48_400),
      entryOf('2026-06-20', 'reserveUse', [
        { account: '160', debit: 30_000 },
        costLine('6816', -30_000, byKey(0)),
      ]),
    ],
  });
}

const linesOf = (settlement: ReturnType<typeof computeSettlement>, owner: number) =>
  statementOf(settlement, ownerId(owner)).lines.map(({ account, amount }) => [account, amount]);
const namesOf = (anomalies: readonly Anomaly[]) => anomalies.map(({ name }) => name);

test('[SET-6] 275/1000 for 61 of 91 days: 184,34, 223,05 and 89,22, and the reserve takes its part back', () => {
  const settlement = computeSettlement(quarter());
  expect(linesOf(settlement, 0)).toEqual([
    ['61011', 18_434],
    ['61050', 22_305],
    ['6140', 8_922],
    ['6816', -5_530],
  ]);
  expect(settlement.owners.map(({ costs }) => costs)).toEqual([44_131, 21_704, 173_565]);
  expect(statementOf(settlement, ownerId(1)).lots).toEqual([
    { lotId: lotId(0), lotNumber: '1', days: 30, share: { numerator: 1, denominator: 1 } },
  ]);
});

test('[SET-13] a line tells its vouchers, its key, its days, the exact fraction and the leftover cent', () => {
  const settlement = computeSettlement(quarter());
  const statement = statementOf(settlement, ownerId(0));
  const [line] = statement.lines;
  if (!line) throw new Error('there is a line');
  const said = explainLine(statement, line, expensesOf(settlement), 'fr');
  expect(said?.formula).toBe(
    '1 000,00 € × 275/1 000 × 61/91 = 184,3406 → 184,34 €'
      .replaceAll(' €', '\u00a0€')
      .replace('1 000,00', '1\u202f000,00')
      .replace('1 000 ×', '1\u202f000 ×'),
  );
  expect(said).toMatchObject({ isComplete: true, hasLeftoverCent: false, exact: '184,3406' });
  expect(said?.items).toMatchObject([{ on: '2026-04-10', amount: 100_000 }]);
  expect(explainLine({ bases: [] }, line, [], 'fr')).toBeNull();
});

test('[SET-13] who holds two lots, or a third of one, sees each of them in the formula', () => {
  const third = { ownerId: ownerId(0), numerator: 1, denominator: 3 };
  const rest = { ownerId: ownerId(1), numerator: 2, denominator: 3 };
  const input = {
    ...quarter(),
    ownerships: [historyOf(0, [['2020-01-01', [third, rest]]]), historyOf(1, [['2020-01-01', [whole(0)]]])],
  };
  const settlement = computeSettlement(input);
  const statement = statementOf(settlement, ownerId(0));
  expect(statement.byLot.map(({ lotNumber, costs }) => [lotNumber, costs])).toEqual([
    ['1', 21_946],
    ['2', 173_565],
  ]);
  const credit = statement.lines.find(({ amount }) => amount < 0);
  if (!credit) throw new Error('there is a line');
  const said = explainLine(statement, credit, [], 'en');
  expect(said?.formula).toBe(
    '-€300.00 × (275/1,000 × 1/3 + 725/1,000) = -245.0000 → -€245.00'
      .replaceAll('-€', '-€\u00a0')
      .replaceAll('€\u00a0', '€'),
  );
  expect(said?.isComplete).toBe(false);
});

test('[SET-6] a key that changes in mid-period shares the costs before and after by its own days', () => {
  const input = quarter();
  const [key] = input.keys;
  const revised = { from: '2026-06-01', parts: { [lotId(0)]: 500, [lotId(1)]: 500 } };
  const keys = key ? [{ ...key, body: { ...key.body, versions: [...key.body.versions, revised] } }] : [];
  const settlement = computeSettlement({ ...input, keys });
  // Before June lot 1 was the seller's alone, in June the buyer's alone.
  expect(linesOf(settlement, 0)).toEqual([
    ['61011', 27_500],
    ['61050', 33_275],
  ]);
  expect(linesOf(settlement, 1)).toEqual([
    ['6140', 24_200],
    ['6816', -15_000],
  ]);
});

test('[SET-2] 29 February counts: a lot sold on it was held 59 of the 366 days of 2024', () => {
  const input = {
    ...quarter(),
    period: { from: '2024-01-01', until: '2024-12-31' },
    ownerships: [
      historyOf(0, [
        ['2020-01-01', [whole(0)]],
        ['2024-02-29', [whole(1)]],
      ]),
      historyOf(1, [['2020-01-01', [whole(2)]]]),
    ],
    entries: [purchase('2024-12-31', '61011', 366_000)],
  };
  const { owners } = computeSettlement(input);
  expect(owners.map(({ costs }) => costs)).toEqual([275 * 59, 275 * 307, 265_350]);
});

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

test('[SET-12] a firm sees the VAT in its part, a person none; the tenant’s part is by account', () => {
  const settlement = computeSettlement(quarter());
  const [contract, cleaning, insurance] = statementOf(settlement, ownerId(2)).lines;
  expect(contract).toMatchObject({ amount: 72_500, vat: 4_104, tenant: 72_500 });
  expect(cleaning).toMatchObject({ vat: 15_225 });
  expect(insurance).toMatchObject({ vat: 0, tenant: 0 });
  expect(statementOf(settlement, ownerId(0)).lines[0]?.vat).toBeNull();
});

test.each([
  ['61011', {}, 100],
  ['610111', {}, 100],
  ['61012', {}, 0],
  ['6121', {}, 100],
  ['61231', {}, 0],
  ['61300', {}, 50],
  ['6140', {}, 0],
  ['61011', { '610': 40 }, 100],
  ['61011', { '61011': 0 }, 0],
  ['61012', { '610': 40 }, 40],
])('[SET-12] the tenant of %s with %o bears %i %%', (account, chosen, percent) => {
  expect(tenantPercent(account, chosen)).toBe(percent);
});

test('[SET-12] half a cent of the tenant’s goes away from zero', () => {
  expect([tenantPart(101, 50), tenantPart(-101, 50), tenantPart(0, 50), tenantPart(99, 100)]).toEqual([
    51, -51, 0, 99,
  ]);
  expect(settlementSettingsOf(undefined)).toEqual({ tenantShares: {}, dueDays: 30 });
  expect(settlementSettingsOf({ tenantShares: { '61': 1 }, dueDays: 5 })).toEqual({
    tenantShares: { '61': 1 },
    dueDays: 5,
  });
});

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

test('[SET-13] units are written as they are read; who got the leftover cent is told', () => {
  expect([formatUnits(12_345, 3, 'fr'), formatUnits(-5, 1, 'en'), formatUnits(-7, 0, 'nl')]).toEqual([
    '12,345',
    '-0.5',
    '-7',
  ]);
  const settlement = computeSettlement(quarter());
  const lucky = settlement.owners.flatMap(({ ownerId: id }) => {
    const statement = statementOf(settlement, id);
    const line = statement.lines.find(({ account }) => account === '61050');
    return line && explainLine(statement, line, [], 'de')?.hasLeftoverCent ? [id] : [];
  });
  expect(lucky).toEqual([ownerId(1)]);
});

test('[SET-12] a private cost tells its VAT to a firm alone; somebody unknown has an empty statement', () => {
  const own = (owner: number, lot: string | null) =>
    entryOf('2026-04-05', 'purchase', [
      costLine('643', 1_210, { by: 'owner', ownerId: ownerId(owner), lotId: lot }, 210),
      { account: '440', credit: 1_210 },
    ]);
  const entries = [own(2, lotId(1)), own(0, sampleId(9)), own(0, null)];
  const settlement = computeSettlement({ ...quarter(), entries });
  expect(statementOf(settlement, ownerId(2)).privateLines).toMatchObject([{ lotNumber: '2', vat: 210 }]);
  expect(statementOf(settlement, ownerId(0)).privateLines).toMatchObject([
    { lotNumber: null, vat: null },
    { lotNumber: null, vat: null },
  ]);
  expect(statementOf(settlement, sampleId(1))).toMatchObject({
    ownerName: '',
    costs: 0,
    balance: 0,
    lines: [],
  });
});

test('[SET-9] a key whose parts exceed its denominator shares all, and is named', () => {
  const input = quarter();
  const [key] = input.keys;
  const long = key ? [{ ...key, body: { ...key.body, denominator: 900 } }] : [];
  const settlement = computeSettlement({ ...input, keys: long });
  expect(namesOf(settlement.anomalies)).toEqual(['keyPartsDoNotAddUp']);
  expect(settlement.unborne).toBe(0);
});
