import { expect, test } from 'vitest';
import { journalEntries } from '../../accounting/entry/journal-entry.definition.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { contextOf, documentOf, knowing } from '../../ownership/testing/context-of.ts';
import { onlyRead } from '../../receivables/call/testing/only-read.ts';
import { matchLine } from './match-line.definition.ts';
import type { MatchPart } from './match-part.ts';
import {
  bankWorld,
  building,
  callId,
  codeOf,
  invoiceId,
  match,
  sophie,
  statementId,
  supplierId,
} from './testing/bank-world.ts';
import { lineOn, paid } from './testing/matching.ts';

test('[MAT-1] of the books only what raised the claims is looked at; a claim booked by hand may be anywhere', () => {
  const { sample } = matchLine;
  const readsOf = (...parts: MatchPart[]) =>
    matchLine
      .reads({ ...sample, body: { ...sample.body, parts } })
      .filter((read) => read.by !== 'id' && read.type === 'journalEntry');
  const raised = { by: 'command', type: 'journalEntry', command: sampleId(93) };
  expect(readsOf(paid(1), paid(2), paid(1, null))).toEqual([raised]);
  expect(readsOf(paid(1), paid(1, sampleId(77)))).toEqual([
    raised,
    { by: 'building', type: 'journalEntry', building },
  ]);
  expect(readsOf(paid(1, null))).toEqual([]);
});

test('[MAT-1] over what it reads and no more, a match is decided as over the whole books', () => {
  const first = { kind: 'provision' as const, dueOn: null };
  const owed = { ...lineOn('4101', 9_000, 0), party: { kind: 'owner' as const, id: sophie } };
  const raised = [`${sampleId(94)}.claim`, `${sampleId(96)}.open-1`, sampleId(77)];
  const named = raised.map((id, at) =>
    documentOf(journalEntries, {
      id: `${[sampleId(94), sampleId(96), sampleId(97)][at]}.entry`,
      body: {
        ...journalEntries.sample.body,
        lines: [
          { ...owed, claim: { id, ...first } },
          { ...lineOn('701', 0, 9_000), party: null },
        ],
      },
    }),
  );
  const world = [...bankWorld({}, {}), ...named];
  const entryName = `${sampleId(95)}.entry`;
  const claims = [callId, ...raised, invoiceId, entryName];
  const { sample } = matchLine;
  for (const claimId of claims) {
    for (const ownerId of [sophie, sampleId(41)]) {
      const parts: MatchPart[] = [{ to: 'ownerClaim', ownerId, claimId, amount: 25_000 }];
      const command = { ...sample, body: { ...sample.body, statementId, reason: null, parts } };
      const read = knowing(onlyRead(world, matchLine.reads(command)));
      expect(matchLine.decide(command, read, contextOf())).toEqual(match(world, parts));
    }
  }
  const codes = claims.map((claimId) => codeOf(match(world, [paid(25_000, claimId)])));
  expect(codes).toEqual([...Array(4).fill('applied'), 'bank.claimUnknown', 'bank.claimUnknown']);
});

test('[MAT-1] whoever the parts name is looked up, once each', () => {
  const bearers = [
    { by: 'key' as const, keyId: sampleId(30) },
    { by: 'owner' as const, ownerId: sophie, lotId: null },
    null,
  ];
  const parts: MatchPart[] = [
    ...bearers.map((bearer) => ({ to: 'account' as const, account: '650', amount: 1, bearer, label: '' })),
    { to: 'transfer', account: '550', amount: 1 },
    { to: 'supplierClaim', supplierId, claimId: null, amount: 1 },
    { to: 'returnedDebit', ownerId: sophie, claimId: null, amount: -1 },
  ];
  const { sample } = matchLine;
  const reads = matchLine.reads({ ...sample, body: { ...sample.body, parts } });
  expect(reads.flatMap((read) => (read.by === 'id' ? [read.id] : []))).toEqual([
    building,
    statementId,
    sampleId(30),
    sophie,
    supplierId,
  ]);
});

test('[MAT-2] a match looks at those that stand and those undone; at accounts and keys only where a part is for one', () => {
  const { sample } = matchLine;
  const readsOf = (...parts: MatchPart[]) =>
    matchLine
      .reads({ ...sample, body: { ...sample.body, statementId, parts } })
      .filter(({ by }) => by !== 'id');
  const always = [
    { by: 'subject', type: 'bankMatch', subject: statementId },
    { by: 'subject', type: 'bankMatchUndone', subject: statementId },
  ];
  const years = { by: 'building', type: 'yearClosing', building };
  expect(readsOf(paid(1, null))).toEqual([...always, years]);
  const cost: MatchPart = { to: 'account', account: '650', amount: 1, bearer: null, label: '' };
  expect(readsOf(paid(1, null), cost)).toEqual([
    ...always,
    { by: 'building', type: 'ownAccount', building },
    { by: 'building', type: 'allocationKey', building },
    years,
  ]);
});

test('[MAT-4] the lot that bears a cost alone is looked up with its owner', () => {
  const { sample } = matchLine;
  const bearer = { by: 'owner' as const, ownerId: sophie, lotId: sampleId(20) };
  const parts: MatchPart[] = [{ to: 'account', account: '643', amount: 1, bearer, label: '' }];
  const reads = matchLine.reads({ ...sample, body: { ...sample.body, parts } });
  expect(reads.flatMap((read) => (read.by === 'id' ? [read.id] : [])).slice(2)).toEqual([
    sophie,
    sampleId(20),
  ]);
});
