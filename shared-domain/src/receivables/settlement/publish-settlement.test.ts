import fc from 'fast-check';
import { expect, test } from 'vitest';
import { yearClosings } from '../../accounting/year/year-closing.definition.ts';
import { sum } from '../../kernel/cents.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { documentOf, knowing } from '../../ownership/testing/context-of.ts';
import type { SyncedDocument } from '../../sync/document.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { fundCalls } from '../call/fund-call.definition.ts';
import { paymentSettings } from '../call/payment-settings.definition.ts';
import { paymentSettingsIdOf } from '../call/payment-settings.ts';
import { computeSettlement } from './compute-settlement.ts';
import { ownerStatements } from './owner-statement.definition.ts';
import type { OwnerStatement } from './owner-statement.ts';
import { publishSettlement } from './publish-settlement.definition.ts';
import { settlements } from './settlement.definition.ts';
import type { PublishedSettlement } from './settlement.ts';
import { settlementExpenses } from './settlement-expenses.definition.ts';
import { settlementSettingsIdOf } from './settlement-reads.ts';
import { shortened } from './shortened.ts';
import { statementOf } from './statement-of.ts';
import { balanceOf, commandFor, decide, documentsOf, publish } from './testing/publishing.ts';
import { randomWorld } from './testing/random-world.ts';
import {
  call,
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

const year = { from: '2026-01-01', until: '2026-12-31' };

/** Two lots, 400 and 600 thousandths; 100,00 and 200,00 of costs, 120,00 called from each. */
function small() {
  return inputOf({
    period: year,
    lots: [lotOf(0), lotOf(1)],
    owners: [ownerOf(0), ownerOf(1), ownerOf(2)],
    ownerships: [historyOf(0, [['2020-01-01', [whole(0)]]]), historyOf(1, [['2020-01-01', [whole(1)]]])],
    keys: [keyOf(0, 1000, [{ from: '2020-01-01', parts: { [lotId(0)]: 400, [lotId(1)]: 600 } }])],
    entries: [
      purchase('2026-02-01', '61011', 10_000),
      purchase('2026-08-01', '6121', 20_000),
      call('2026-01-01', [
        [0, 12_000],
        [1, 12_000],
      ]),
    ],
  });
}

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

const statementsIn = (bodies: ReadonlyMap<string, readonly object[]>) =>
  (bodies.get('ownerStatement') ?? []) as OwnerStatement[];
const codeOf = (decision: ReturnType<typeof decide>) =>
  decision.is === 'refused' ? decision.refusal.code : decision.is;

test('[SET-11] what is published is what was seen, the books are even, 701 and class 6 end at nothing', () => {
  fc.assert(
    fc.property(randomWorld, (input) => {
      const settlement = computeSettlement(input);
      fc.pre(settlement.groups.length + settlement.privateCosts.length + settlement.provisions > 0);
      const { bodies, input: after } = publish(900, input);
      const statements = statementsIn(bodies);
      for (const statement of statements) {
        const { is: _, ...seen } = statementOf(settlement, statement.ownerId);
        expect(statement).toMatchObject({ is: 'final', ...seen });
        expect(ownerStatements.schema.safeParse(statement).error).toBeUndefined();
      }
      const inPeriod = after.entries.filter(({ date }) => date >= input.period.from);
      for (const account of ['61', '6816', '643', '701', '750']) expect(balanceOf(inPeriod, account)).toBe(0);
      expect(balanceOf(inPeriod, '4101')).toBe(
        sum(statements.map(({ balance }) => balance)) + settlement.provisions,
      );
    }),
    { numRuns: 60 },
  );
});

test('[SET-11] the staff’s settlement, the expenses and each statement are as the wire takes them', () => {
  const { bodies } = publish(900, small());
  expect(settlements.schema.safeParse(bodies.get('settlement')?.[0]).error).toBeUndefined();
  expect(settlementExpenses.schema.safeParse(bodies.get('settlementExpenses')?.[0]).error).toBeUndefined();
  expect(
    statementsIn(bodies).map(({ ownerId: id, costs, provisions, balance }) => [
      id,
      costs,
      provisions,
      balance,
    ]),
  ).toEqual([
    [ownerId(0), 12_000, 12_000, 0],
    [ownerId(1), 18_000, 12_000, 6_000],
  ]);
});

test('[SET-11] a person who saw other content is refused, and nothing is issued', () => {
  const command = commandFor(small());
  const input = { ...small(), entries: [...small().entries, purchase('2026-03-01', '6140', 5_000)] };
  expect(codeOf(decide(900, command, knowing(documentsOf(input))))).toBe('settlement.otherContent');
});

test('[SET-11] of two devices that publish one period the first does', () => {
  const { input } = publish(900, small());
  const second = decide(901, commandFor(small()), knowing(documentsOf(input)));
  expect(second).toMatchObject({ refusal: { code: 'settlement.overlaps', params: { by: 'Marc Dubois' } } });
});

test.each([
  ['settlement.periodInvalid', { from: '2027-01-01' }],
  ['settlement.periodNotOver', { until: '2027-12-31', bookedOn: '2027-12-31' }],
  ['settlement.bookedOutside', { bookedOn: '2026-12-30' }],
  ['settlement.bookedOutside', { bookedOn: '2027-01-21' }],
  ['settlement.dueTooEarly', { dueOn: '2026-12-30' }],
  ['settlement.unknown', { corrects: sampleId(1) }],
])('[SET-11] %s', (code, changes) => {
  expect(codeOf(decide(900, commandFor(small(), changes), knowing(documentsOf(small()))))).toBe(code);
});

test('[SET-11] nothing is booked in a closed year, but on the first open day', () => {
  const closing = documentOf(yearClosings, {
    body: { ...yearClosings.sample.body, fiscalYear: 2026, ...year },
  });
  const state = knowing([...documentsOf(small()), closing]);
  expect(codeOf(decide(900, commandFor(small()), state))).toBe('year.closed');
  expect(codeOf(decide(900, commandFor(small(), { bookedOn: '2027-01-01' }), state))).toBe('applied');
});

test('[SET-11] who does not see the books cannot tell; an empty period and blocking findings are refused', () => {
  const unseen = knowing(documentsOf(small()), buildingStaffScope(home));
  expect(codeOf(decide(900, commandFor(small()), unseen))).toBe('undecidable');
  expect(codeOf(decide(900, commandFor(small()), knowing([])))).toBe('undecidable');
  const empty = { ...small(), entries: [] };
  expect(codeOf(decide(900, commandFor(empty), knowing(documentsOf(empty))))).toBe('settlement.nothing');
  const orphan = { ...small(), ownerships: small().ownerships.slice(1) };
  expect(codeOf(decide(900, commandFor(orphan), knowing(documentsOf(orphan))))).toBe('settlement.blocked');
});

test('[SET-16] a correction takes the old entries back and issues anew; owners see both and what the old one asked', () => {
  const first = publish(900, small());
  const forgotten = purchase('2026-05-01', '6140', 5_000);
  const input = { ...first.input, corrects: first.id, entries: [...first.input.entries, forgotten] };
  const second = publish(901, input, { bookedOn: '2027-01-10' });
  const { entries } = second.input;
  for (const account of ['61', '701']) expect(balanceOf(entries, account)).toBe(0);
  expect(balanceOf(entries, '4101', ownerId(0))).toBe(14_000);
  expect(balanceOf(entries, '4101', ownerId(1))).toBe(21_000);
  expect(entries.filter(({ event }) => event === 'reversal')).toHaveLength(2);
  expect(statementsIn(second.bodies)[1]).toMatchObject({
    balance: 9_000,
    corrects: {
      statementId: `${sampleId(900)}.statement-${ownerId(1)}`,
      settlementId: first.id,
      balance: 6_000,
    },
    account: { closing: 12_000 },
  });
  const again = { ...second.input, corrects: first.id };
  const refused = decide(902, commandFor(again), knowing(documentsOf(again)));
  expect(codeOf(refused)).toBe('settlement.alreadyCorrected');
});

test('[SET-16] whoever drops out of a corrected settlement is told so', () => {
  const first = publish(900, small());
  const sold = {
    ...first.input,
    corrects: first.id,
    ownerships: [historyOf(0, [['2020-01-01', [whole(2)]]]), ...first.input.ownerships.slice(1)],
    entries: first.input.entries.filter(({ event }) => event !== 'call'),
  };
  const statements = statementsIn(publish(901, sold).bodies);
  const gone = statements.find((statement) => statement.ownerId === ownerId(0));
  expect(gone).toMatchObject({ lines: [], balance: 0, corrects: { balance: 0 } });
});

test('[SET-10] a document that comes late goes to the next settlement, borne by those who held the lots then', () => {
  const first = publish(900, small());
  const late = { ...purchase('2026-11-30', '6140', 5_000), number: 9_999 };
  const input = {
    ...first.input,
    period: { from: '2027-01-01', until: '2027-01-15' },
    ownerships: [
      historyOf(0, [
        ['2020-01-01', [whole(0)]],
        ['2027-01-01', [whole(2)]],
      ]),
      ...first.input.ownerships.slice(1),
    ],
    entries: [...first.input.entries, late, purchase('2027-01-05', '61011', 1_000)],
  };
  const settlement = computeSettlement(input);
  expect(settlement.late).toEqual([late.id]);
  expect(settlement.anomalies.map(({ name }) => name)).toEqual(['lateDocument']);
  expect(settlement.owners.map(({ ownerId: id, costs }) => [id, costs])).toEqual([
    [ownerId(0), 2_000],
    [ownerId(2), 400],
    [ownerId(1), 3_600],
  ]);
  const second = publish(901, input);
  const correction = computeSettlement({ ...second.input, period: year, corrects: first.id });
  expect(correction.without).toEqual([late.id]);
  expect(correction.costs).toBe(30_000);
  const next = computeSettlement({ ...second.input, period: { from: '2027-01-16', until: '2027-01-20' } });
  expect(next.anomalies.map(({ name }) => name)).toEqual(['nothingToSettle']);
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

test('[SET-11] what it reads is what it decides on', () => {
  const reads = publishSettlement.reads(publishSettlement.sample);
  const types = reads.flatMap((read) => (read.by === 'building' ? [read.type] : []));
  expect(types).toEqual(expect.arrayContaining(['journalEntry', 'ownership', 'settlement', 'yearClosing']));
  expect(reads).toContainEqual({ by: 'id', id: settlementSettingsIdOf(home) });
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
