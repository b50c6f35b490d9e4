import { expect, test } from 'vitest';
import { yearClosings } from '../../accounting/year/year-closing.definition.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { contextOf, documentOf, knowing } from '../../ownership/testing/context-of.ts';
import { openClaims } from '../../receivables/claims/open-claims.ts';
import { linesOfParty } from '../../receivables/claims/party-line.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
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
