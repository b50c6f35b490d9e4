import { buildingDocuments, type DocumentKind } from 'shared-domain/documents';
import { expect, test } from 'vitest';
import type { Shown } from '../../data/index.ts';
import { deviceStates } from './device-state.ts';
import { countByFolder, libraryTabOf, rowsIn } from './use-library.ts';

const { body } = buildingDocuments.sample;
const shown = (id: string, kind: DocumentKind, mark: string) =>
  ({ id, body: { ...body, kind, file: { ...body.file, sha256: mark } } }) as Shown<'buildingDocument'>;
const documents = [
  shown('rules', 'houseRules', 'a'),
  shown('plan', 'plan', 'b'),
  shown('letter', 'letter', 'c'),
];
const rows = documents.map((document) => ({ document, excerpt: null }));

test('each document lies in its folder, and in all of them', () => {
  expect(countByFolder(rows)).toMatchObject({ all: 3, rules: 1, technical: 1, other: 1, assembly: 0 });
  expect(rowsIn('technical', rows).map(({ document }) => document.id)).toEqual(['plan']);
  expect(libraryTabOf('rules')).toBe('rules');
  expect(libraryTabOf('nonsense')).toBe('all');
});

test('a file is here, on its way by rule or by choice, or away', () => {
  const states = deviceStates(documents, { here: new Set(['c']), pinned: new Set(['plan']) });
  expect(Object.fromEntries(states ?? [])).toEqual({ rules: 'coming', plan: 'coming', letter: 'here' });
  const others = deviceStates(documents, { here: new Set(['a']), pinned: new Set() });
  expect(Object.fromEntries(others ?? [])).toEqual({ rules: 'here', plan: 'away', letter: 'away' });
  expect(deviceStates(documents, { here: undefined, pinned: new Set() })).toBeNull();
});
