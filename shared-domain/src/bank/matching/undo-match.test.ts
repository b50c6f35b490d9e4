import { expect, test } from 'vitest';
import { yearClosings } from '../../accounting/year/year-closing.definition.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { buildings } from '../../ownership/building/building.definition.ts';
import { contextOf, documentOf, knowing } from '../../ownership/testing/context-of.ts';
import { openClaims } from '../../receivables/claims/open-claims.ts';
import { linesOfParty } from '../../receivables/claims/party-line.ts';
import type { SyncedDocument } from '../../sync/document.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { bankWorld, building, codeOf, match, sophie, written } from './testing/bank-world.ts';
import { entriesIn, paid, undo } from './testing/matching.ts';
import { undoMatch } from './undo-match.definition.ts';

test('[MAT-3] undone, the entries are reversed and the movement is open again', () => {
  const world = bankWorld({});
  const matched = [...world, ...written(match(world, [paid(25_000)]))];
  const after = [...matched, ...written(undo(matched))];
  const [entry] = entriesIn(after).slice(-1);
  expect(entry).toMatchObject({ event: 'reversal', journal: 'bank', reverses: `${sampleId(402)}.entry-1` });
  expect(openClaims(linesOfParty(entriesIn(after), { kind: 'owner', id: sophie })).claims).toMatchObject([
    { open: 25_000, paid: 0 },
  ]);
  expect(codeOf(match(after, [paid(25_000)]))).toBe('applied');
  expect(codeOf(undo(after))).toBe('bank.alreadyUndone');
});

test('[MAT-3] what is not there, or in a closed year, is not undone', () => {
  const world = bankWorld({});
  const matched = [...world, ...written(match(world, [paid(25_000)]))];
  expect(codeOf(undo(world))).toBe('bank.matchUnknown');
  expect(codeOf(undo(matched, '2026-11-19', { index: 2 }))).toBe('bank.matchUnknown');
  const closed = documentOf(yearClosings, {
    body: { ...yearClosings.sample.body, fiscalYear: 2026, until: '2026-12-31' },
  });
  expect(codeOf(undo([...matched, closed]))).toBe('year.closed');
  const entriesUnseen = matched.filter(({ id }) => id !== `${sampleId(402)}.entry-1`);
  expect(codeOf(undo(entriesUnseen))).toBe('undecidable');
  const blind = knowing(matched, buildingStaffScope(building));
  expect(undoMatch.decide(undoMatch.sample, blind, contextOf()).is).toBe('undecidable');
  const homeless = knowing(matched.filter(({ type }) => type !== 'building'));
  expect(undoMatch.decide(undoMatch.sample, homeless, contextOf()).is).toBe('undecidable');
});

test('[MAT-3] a match is taken back on its own day at the earliest, entry by entry in its order', () => {
  const world = bankWorld({ amount: 24_000 });
  const charges = { to: 'account', account: '650', amount: -1_000, label: '' } as const;
  const parts = [paid(25_000), { ...charges, bearer: { by: 'key' as const, keyId: sampleId(30) } }];
  const after = written(match(world, parts, { on: '2026-11-20' }));
  const told = (documents: readonly SyncedDocument[]) =>
    entriesIn(written(undo(documents, '2026-11-01'))).map(({ date, reverses }) => [date, reverses]);
  const expected = [1, 2].map((at) => ['2026-11-20', `${sampleId(402)}.entry-${at}`]);
  expect(told([...world, ...after])).toEqual(expected);
  expect(told([...world, ...after.toReversed()])).toEqual(expected);
  expect(codeOf(undo([...world, ...after], '2126-11-19'))).toBe('entry.dayUnlikely');
});

test('[MAT-3] only a match of that building, that statement and that line is undone, and its undoing alone counts', () => {
  const world = bankWorld({}, {});
  const first = written(match(world, [paid(25_000)]));
  const matched = [...world, ...first];
  expect(codeOf(undo(matched, '2026-11-19', { building: sampleId(11) }))).toBe('undecidable');
  const elsewhere = [...matched, documentOf(buildings, { id: sampleId(11) })];
  expect(codeOf(undo(elsewhere, '2026-11-19', { building: sampleId(11) }))).toBe('bank.matchUnknown');
  expect(codeOf(undo(matched, '2026-11-19', { statementId: sampleId(1) }))).toBe('bank.matchUnknown');
  const undone = written(undo(matched)).at(-1) as SyncedDocument;
  const ofAnother = { ...undone, body: { ...undone.body, matchId: `${sampleId(1)}.bankMatch` } };
  expect(codeOf(undo([...matched, ofAnother]))).toBe('applied');
  expect(undo([...matched, undone])).toMatchObject({ refusal: { params: { by: 'Marc Dubois' } } });
});

test('[MAT-3] the entries that undo go by the number of those undone, and say why, or what they were for', () => {
  const world = bankWorld({ amount: 24_000 });
  const charges = { to: 'account', account: '650', amount: -1_000, label: '' } as const;
  const parts = [paid(25_000), { ...charges, bearer: { by: 'key' as const, keyId: sampleId(30) } }];
  const matched = [...world, ...written(match(world, parts))];
  const after = written(undo(matched, '2026-11-19', { reason: 'Erreur' }));
  const { id } = undoMatch.sample;
  const names = [`${id}.entry-1`, `${id}.entry-2`];
  expect(entriesIn(after).map((entry) => [entry.id, entry.description])).toEqual(
    names.map((name) => [name, 'Erreur']),
  );
  expect(after.at(-1)).toMatchObject({ id: `${id}.bankMatchUndone`, body: { entryIds: names } });
  const silent = entriesIn(written(undo(matched, '2026-11-19', { reason: '' })));
  expect(silent.map(({ description }) => description)).toEqual(
    entriesIn(matched)
      .slice(-2)
      .map(({ description }) => description),
  );
  const other = entriesIn(matched).at(-1);
  const stray = matched.find(({ id: name }) => name === other?.id) as SyncedDocument;
  expect(entriesIn(written(undo([...matched, { ...stray, id: `${sampleId(1)}.entry-1` }])))).toHaveLength(2);
});
