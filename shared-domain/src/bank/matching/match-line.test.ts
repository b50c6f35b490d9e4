import { expect, test } from 'vitest';
import { yearClosings } from '../../accounting/year/year-closing.definition.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { contextOf, documentOf, knowing } from '../../ownership/testing/context-of.ts';
import { openClaims } from '../../receivables/claims/open-claims.ts';
import { linesOfParty } from '../../receivables/claims/party-line.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { bankStatements } from '../statement/bank-statement.definition.ts';
import type { StatementLine } from '../statement/imported-statement.ts';
import { matchLine } from './match-line.definition.ts';
import {
  bankWorld,
  building,
  callId,
  codeOf,
  match,
  sophie,
  statementId,
  written,
} from './testing/bank-world.ts';
import { entriesIn, linesIn, paid, toAccount } from './testing/matching.ts';

test('[MAT-1] what an owner paid is booked on the day of the bank and told to the owner', () => {
  const after = written(match(bankWorld({}), [paid(25_000)]));
  expect(after.map(({ type }) => type)).toEqual(['journalEntry', 'ownerMovement', 'bankMatch']);
  expect(linesIn(after)).toEqual([['ownerPayment', 'D 551 25000', 'C 4101 25000']]);
  expect(entriesIn(after)).toMatchObject([
    { date: '2026-11-19', journal: 'bank', voucher: { kind: 'bankLine', id: `${statementId}.1` } },
  ]);
  const world = [...bankWorld({}), ...after];
  expect(openClaims(linesOfParty(entriesIn(world), { kind: 'owner', id: sophie }))).toMatchObject({
    claims: [{ id: callId, open: 0 }],
    balance: 0,
  });
});

test('[MAT-2] a movement is matched once', () => {
  const world = bankWorld({}, {});
  const after = [...world, ...written(match(world, [paid(25_000)]))];
  expect(match(after, [paid(25_000)])).toEqual({
    is: 'refused',
    refusal: { code: 'bank.lineMatched', params: { by: 'Marc Dubois' } },
  });
  expect(codeOf(match(after, [paid(25_000)], { index: 2 }))).toBe('applied');
  expect(codeOf(match(world, [paid(25_000)], { index: 3 }))).toBe('bank.lineUnknown');
  expect(codeOf(match(bankWorld({ knownIn: sampleId(1) }), [paid(25_000)]))).toBe('bank.lineUnknown');
});

test('[MAT-1] nothing is booked in a closed year; a later day may be given, never an earlier one', () => {
  const world = [...bankWorld({ bookedOn: '2025-12-30' }), documentOf(yearClosings)];
  expect(codeOf(match(world, [paid(25_000)]))).toBe('year.closed');
  expect(codeOf(match(world, [paid(25_000)], { on: '2025-01-01' }))).toBe('year.closed');
  expect(entriesIn(written(match(world, [paid(25_000)], { on: '2026-01-01' })))).toMatchObject([
    { date: '2026-01-01' },
  ]);
});

test('[MAT-1] a day of another century is mistyped, and a key must be in force on the day', () => {
  expect(codeOf(match(bankWorld({}), [paid(25_000)], { on: '2126-11-19' }))).toBe('entry.dayUnlikely');
  const early = bankWorld({ bookedOn: '2023-12-31' });
  const cost = toAccount('650', { by: 'key', keyId: sampleId(30) });
  expect(codeOf(match(early, cost))).toBe('key.notInForce');
});

test('[MAT-1] who sees too little waits', () => {
  const { sample } = matchLine;
  const blind = knowing(bankWorld({}), buildingStaffScope(building));
  expect(matchLine.decide(sample, blind, contextOf()).is).toBe('undecidable');
  expect(matchLine.decide(sample, knowing([]), contextOf()).is).toBe('undecidable');
  expect(matchLine.reads(sample).filter(({ by }) => by === 'id')).toHaveLength(3);
});

test('[MAT-1] an entry is told by the number of its statement and line, the name, and what was said', () => {
  const told = (line: Partial<StatementLine>) =>
    entriesIn(written(match(bankWorld({ amount: 25_000, ...line }), [paid(25_000)]))).map(
      ({ description, lines }) => [description, lines[0]?.label],
    );
  const { sequence } = bankStatements.sample.body;
  const counterparty = { name: 'ANNE', account: '', iban: null, bic: null, address: '' };
  const silent = { structured: null, valid: false, rf: null, text: '' };
  const structured = { ...silent, structured: '090933755493', valid: true };
  const said = (label: string) => [[`${sequence}/1 ${label}`, label]];
  expect(told({ counterparty, communication: structured })).toEqual(said('ANNE · +++090/9337/55493+++'));
  expect(told({ counterparty, communication: { ...silent, text: 'loyer' }, information: 'x' })).toEqual(
    said('ANNE · loyer'),
  );
  expect(told({ counterparty, communication: silent, information: 'VIREMENT' })).toEqual(
    said('ANNE · VIREMENT'),
  );
  expect(
    told({ counterparty: { ...counterparty, name: '' }, communication: { ...silent, text: 'loyer' } }),
  ).toEqual(said('loyer'));
  const long = told({ counterparty, communication: { ...silent, text: 'x'.repeat(500) } });
  expect(long[0]?.map((text) => text?.length)).toEqual([200 + sequence.length + 3, 200]);
});

test('[MAT-1] a movement is matched on the statement of its own building', () => {
  const world = bankWorld({}).map((one) =>
    one.type === 'bankStatement' ? { ...one, body: { ...one.body, building: sampleId(11) } } : one,
  );
  expect(codeOf(match(world, [paid(25_000)]))).toBe('bank.lineUnknown');
  const none = bankWorld({}).filter(({ type }) => type !== 'bankStatement');
  expect(codeOf(match(none, [paid(25_000)]))).toBe('bank.lineUnknown');
});

test('[MAT-1] what was matched is told with its line, and by whom', () => {
  const [bankMatch] = written(match(bankWorld({}), [paid(25_000)], { on: '2026-11-18' })).slice(-1);
  expect(bankMatch).toMatchObject({
    id: `${sampleId(402)}.bankMatch`,
    body: {
      ...{ statementId, index: 1, amount: 25_000, bookedOn: '2026-11-19', byName: 'Marc Dubois' },
      entryIds: [`${sampleId(402)}.entry-1`],
    },
  });
});
