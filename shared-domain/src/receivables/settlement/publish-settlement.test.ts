import fc from 'fast-check';
import { expect, test } from 'vitest';
import { yearClosings } from '../../accounting/year/year-closing.definition.ts';
import { sum } from '../../kernel/cents.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { documentOf, knowing } from '../../ownership/testing/context-of.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { computeSettlement } from './compute-settlement.ts';
import { ownerStatements } from './owner-statement.definition.ts';
import { publishSettlement } from './publish-settlement.definition.ts';
import { settlements } from './settlement.definition.ts';
import { settlementExpenses } from './settlement-expenses.definition.ts';
import { settlementSettingsIdOf } from './settlement-reads.ts';
import { statementOf } from './statement-of.ts';
import { codeOf, small, statementsIn, year } from './testing/published.ts';
import { balanceOf, commandFor, decide, documentsOf, publish } from './testing/publishing.ts';
import { randomWorld } from './testing/random-world.ts';
import { home, ownerId, purchase } from './testing/settlement-world.ts';

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

test('[SET-11] what it reads is what it decides on', () => {
  const reads = publishSettlement.reads(publishSettlement.sample);
  const types = reads.flatMap((read) => (read.by === 'building' ? [read.type] : []));
  expect(types).toEqual(expect.arrayContaining(['journalEntry', 'ownership', 'settlement', 'yearClosing']));
  expect(reads).toContainEqual({ by: 'id', id: settlementSettingsIdOf(home) });
});
