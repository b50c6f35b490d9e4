import { expect, test } from 'vitest';
import { sum } from '../../kernel/cents.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { documentOf } from '../../ownership/testing/context-of.ts';
import type { SyncedDocument } from '../../sync/document.ts';
import { fundCalls } from '../call/fund-call.definition.ts';
import { paymentSettings } from '../call/payment-settings.definition.ts';
import { paymentSettingsIdOf } from '../call/payment-settings.ts';
import { computeSettlement } from './compute-settlement.ts';
import { ownerStatements } from './owner-statement.definition.ts';
import type { PublishedSettlement } from './settlement.ts';
import { shortened } from './shortened.ts';
import { statementOf } from './statement-of.ts';
import { small, statementsIn, year } from './testing/published.ts';
import { publish } from './testing/publishing.ts';
import {
  entryOf,
  historyOf,
  home,
  inputOf,
  keyOf,
  lotId,
  lotOf,
  ownerId,
  ownerOf,
  purchase,
  whole,
} from './testing/settlement-world.ts';

test('[SET-13] shares of unlike denominators are explained whole, however long their fraction', () => {
  const primes = [999_999_937, 999_999_929, 999_999_893, 999_999_883, 999_999_797];
  const places = primes.map((_, at) => at);
  const parts = Object.fromEntries(places.map((at) => [lotId(at), 20]));
  const input = inputOf({
    period: year,
    lots: places.map(lotOf),
    owners: [...places, 9].map((at) => ownerOf(at)),
    ownerships: primes.map((denominator, at) => {
      const small = { ...whole(at), denominator };
      return historyOf(at, [
        ['2020-01-01', [small, { ...whole(9), numerator: denominator - 1, denominator }]],
      ]);
    }),
    keys: [keyOf(0, 100, [{ from: '2020-01-01', parts }])],
    entries: [purchase('2026-02-01', '61011', 99_999_999_999)],
  });
  const statements = statementsIn(publish(901, input).bodies).map((body) =>
    ownerStatements.schema.parse(body),
  );
  expect(statements).toHaveLength(6);
  expect(sum(statements.map(({ costs }) => costs))).toBe(99_999_999_999);
});

test('[SET-17] arrears stand apart from what the settlement asks', () => {
  const input = small();
  const paid = entryOf('2026-03-01', 'ownerPayment', [
    { account: '551', debit: 5_000 },
    { account: '4101', credit: 5_000, party: { kind: 'owner', id: ownerId(0) } },
  ]);
  const [first, second] = statementsIn(publish(900, { ...input, entries: [...input.entries, paid] }).bodies);
  expect(first?.account).toEqual({
    opening: 0,
    closing: 7_000,
    overdue: [{ label: 'Call', dueOn: '2026-01-01', open: 7_000 }],
  });
  expect(second?.account.closing).toBe(12_000);
  expect(first?.balance).toBe(0);
});

test('[SET-17] what is overdue follows the order in which the association has money pay', () => {
  const input = small();
  const party = { kind: 'owner' as const, id: ownerId(0) };
  const claim = { id: sampleId(991), kind: 'interest' as const, dueOn: '2026-06-01' };
  const interest = entryOf('2026-05-01', 'lateInterest', [
    { account: '4101', debit: 3_000, party, claim, label: 'Interest' },
    { account: '75', credit: 3_000 },
  ]);
  const paid = entryOf('2026-07-01', 'ownerPayment', [
    { account: '551', debit: 5_000 },
    { account: '4101', credit: 5_000, party },
  ]);
  const world = { ...input, entries: [...input.entries, interest, paid] };
  const overdue = (besides: SyncedDocument[]) =>
    statementsIn(publish(900, world, {}, besides).bodies)[0]?.account.overdue.map(({ open }) => open);
  expect(overdue([])).toEqual([10_000]);
  const body = { ...paymentSettings.sample.body, imputation: ['provision' as const] };
  expect(overdue([documentOf(paymentSettings, { id: paymentSettingsIdOf(home), body })])).toEqual([
    7_000, 3_000,
  ]);
});

test('[SET-18] each owner pays with digits of their own', () => {
  const [first, second] = statementsIn(publish(900, small()).bodies);
  expect(first?.communication).toMatch(/^\d{12}$/);
  expect(first?.communication).not.toBe(second?.communication);
});

test('[SET-18] where each demand has digits of its own, no other bears them', () => {
  const chosen = { ...paymentSettings.sample.body, communication: 'perCall' as const };
  const settings = documentOf(paymentSettings, { id: paymentSettingsIdOf(home), body: chosen });
  const called = documentOf(fundCalls, { id: `${sampleId(990)}.fundCall` });
  const alone = statementsIn(publish(900, small()).bodies);
  const first = publish(900, small(), {}, [settings, called]);
  const digits = statementsIn(first.bodies).map(({ communication }) => communication);
  expect(new Set([...digits, ...alone.map(({ communication }) => communication)]).size).toBe(4);
  const input = { ...first.input, corrects: first.id };
  const again = statementsIn(publish(901, input, {}, [settings]).bodies);
  for (const { communication } of again) expect(digits).not.toContain(communication);
  const staff = first.bodies.get('settlement')?.[0] as PublishedSettlement;
  expect(staff.owners.map(({ communication }) => communication)).toEqual(digits);
});

test('a text that is too long is cut between characters, and shows it', () => {
  expect(shortened('Décompte', 8)).toBe('Décompte');
  expect(shortened('Décompte 2026', 8)).toBe('Décompt…');
  expect(shortened('🏠🏠🏠🏠', 4)).toBe('🏠…');
});

test('[SET-14] what is provisional has no schema that takes it', () => {
  const seen = statementOf(computeSettlement(small()), ownerId(0));
  expect(seen.is).toBe('provisional');
  expect(ownerStatements.schema.safeParse({ ...ownerStatements.sample.body, ...seen }).success).toBe(false);
});

test('[SET-15] every owner may see the common costs, and no private one', () => {
  const own = entryOf('2026-04-01', 'purchase', [
    {
      account: '643',
      debit: 3_000,
      label: 'Badge',
      cost: { bearer: { by: 'owner', ownerId: ownerId(0), lotId: lotId(0) }, vat: 0 },
    },
    { account: '440', credit: 3_000 },
  ]);
  const { bodies } = publish(900, { ...small(), entries: [...small().entries, own] });
  expect(JSON.stringify(bodies.get('settlementExpenses'))).not.toContain('Badge');
  const [first] = statementsIn(bodies);
  expect(first?.privateLines).toEqual([
    { account: '643', on: '2026-04-01', label: 'Badge', lotNumber: '1', amount: 3_000, vat: null },
  ]);
});

test('[SET-17] the account opens with what stood before the period, and tells overdue what is due and known today', () => {
  const party = { kind: 'owner' as const, id: ownerId(0) };
  const owed = (on: string, amount: number, dueOn: string | null) =>
    entryOf(on, 'manual', [
      {
        account: '4101',
        debit: amount,
        party,
        claim: { id: `due-${dueOn}`, kind: 'fee', dueOn },
        label: `due ${dueOn}`,
      },
      { account: '551', credit: amount },
    ]);
  const entries = [
    owed('2025-12-31', 1_000, '2025-12-31'),
    owed('2026-12-31', 200, '2027-01-19'),
    owed('2026-12-31', 30, '2027-01-20'),
    owed('2026-12-31', 4, null),
    owed('2027-01-21', 50_000, '2027-01-01'),
  ];
  const [first] = statementsIn(
    publish(900, { ...small(), entries: [...small().entries, ...entries] }).bodies,
  );
  expect(first?.account).toEqual({
    opening: 1_000,
    closing: 13_234,
    overdue: [
      { label: 'due 2025-12-31', dueOn: '2025-12-31', open: 1_000 },
      { label: 'Call', dueOn: '2026-01-01', open: 12_000 },
      { label: 'due 2027-01-19', dueOn: '2027-01-19', open: 200 },
    ],
  });
});

test('[SET-19] a private cost stands with its lot, or with none; nobody sees another’s', () => {
  const own = (lot: string | null, owner: number) =>
    entryOf('2026-04-01', 'purchase', [
      {
        account: '643',
        debit: 3_000,
        cost: { bearer: { by: 'owner', ownerId: ownerId(owner), lotId: lot }, vat: 0 },
      },
      { account: '440', credit: 3_000 },
    ]);
  const byLot = (...entries: ReturnType<typeof own>[]) => {
    const settlement = computeSettlement({ ...small(), entries: [...small().entries, ...entries] });
    return [0, 1].map((at) =>
      statementOf(settlement, ownerId(at)).byLot.map(({ lotNumber, costs }) => [lotNumber, costs]),
    );
  };
  expect(byLot()).toEqual([[['1', 12_000]], [['2', 18_000]]]);
  expect(byLot(own(lotId(0), 0))).toEqual([[['1', 15_000]], [['2', 18_000]]]);
  expect(byLot(own(null, 0), own(lotId(1), 1))).toEqual([[['1', 12_000]], [['2', 21_000]]]);
});
