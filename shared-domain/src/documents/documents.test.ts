import { expect, test } from 'vitest';
import { scopesOf } from '../sync/scopes.ts';
import { buildingDocuments } from './card/building-document.definition.ts';
import { BuildingDocument, documentAudiences } from './card/building-document.ts';
import { documentFolders, documentKinds, folderOf } from './card/document-kind.ts';
import { requiredDocuments } from './required/required-documents.ts';
import { keepUntil, retentionOf } from './retention/keep-until.ts';
import { keptOnDevice } from './retention/kept-on-device.ts';
import { documentTexts } from './text/document-text.definition.ts';

const { sample } = buildingDocuments;
const known = (id: string, kind: BuildingDocument['kind'], datedOn: string, building = 'b') => ({
  id,
  body: { building, kind, datedOn },
});

test('[DOC-1] every kind has its place, every place has kinds', () => {
  const used = new Set(documentKinds.map(folderOf));
  expect([...used].sort()).toEqual([...documentFolders].sort());
  expect(folderOf('energyCertificate')).toBe('technical');
});

test('[DOC-2] a document and its words are read by whom its audience names', () => {
  const { building } = sample.body;
  const member = { organisation: 'o', account: 'a', buildings: [building], holdings: [] };
  const readers = {
    owner: scopesOf({
      ...member,
      holdings: [{ owner: 'w', building }],
      grants: [{ role: 'owner', building, owner: 'w' }],
    } as never),
    board: scopesOf({ ...member, grants: [{ role: 'board', building }] } as never),
    syndic: scopesOf({ ...member, grants: [{ role: 'syndic', buildings: 'all' }] } as never),
  };
  const who = documentAudiences.map((audience) => {
    const scope = buildingDocuments.scope({ ...sample, body: { ...sample.body, audience } });
    const text = documentTexts.sample;
    expect(documentTexts.scope({ ...text, body: { ...text.body, audience } })).toBe(scope);
    return Object.entries(readers).flatMap(([name, scopes]) => (scopes.includes(scope) ? [name] : []));
  });
  expect(who).toEqual([['owner', 'board', 'syndic'], ['board', 'syndic'], ['syndic']]);
  expect([buildingDocuments.merge.audience, documentTexts.merge.audience]).toEqual(['fixed', 'fixed']);
});

test('[DOC-3] a file stays, a title may be corrected but not taken away', () => {
  const { file, ...corrected } = buildingDocuments.merge;
  expect(file).toBe('fixed');
  expect(corrected).toMatchObject({ title: 'latest', kind: 'latest', datedOn: 'latest' });
  const untitled = BuildingDocument.safeParse({ ...sample.body, title: '' });
  expect(untitled.error?.issues[0]?.message).toBe('document.titleMissing');
  const xml = { ...sample.body, file: { ...sample.body.file, mediaType: 'application/xml' } };
  expect(BuildingDocument.safeParse(xml).error?.issues[0]?.message).toBe('document.fileKind');
});

test.each([
  ['contract', '2026-03-01', '2036-12-31'],
  ['accounts', '2026-12-31', '2036-12-31'],
  ['letter', '2024-02-29', '2034-12-31'],
  ['worksContract', '2026-03-01', null],
  ['minutes', '1987-05-02', null],
] as const)('[DOC-6] a %s of %s is kept until %s', (kind, datedOn, until) => {
  expect(keepUntil(kind, datedOn)).toBe(until);
});

test('[DOC-6] what is kept for some years is kept for ten', () => {
  for (const kind of documentKinds) {
    const retention = retentionOf(kind);
    expect(retention.is === 'life' || retention.years === 10).toBe(true);
  }
});

test('[DOC-7] statutes and rules are on every device, of minutes the latest of each building', () => {
  const documents = [
    known('deed', 'baseDeed', '1987-05-02'),
    known('rules', 'houseRules', '2021-05-18'),
    known('old', 'minutes', '2025-03-14'),
    known('new', 'minutes', '2026-03-12'),
    known('other', 'minutes', '2024-03-12', 'c'),
    known('contract', 'contract', '2026-03-12'),
  ];
  expect([...keptOnDevice(documents)].sort()).toEqual(['deed', 'new', 'other', 'rules']);
  expect(keptOnDevice([...documents].reverse())).toEqual(keptOnDevice(documents));
});

test('[DOC-8] what should be there and is not, is too old, or is not needed', () => {
  const documents = [
    known('deed', 'baseDeed', '1987-05-02'),
    known('minutes', 'minutes', '2024-11-21'),
    known('lift', 'liftCertificate', '2025-11-22'),
  ];
  const needs = { without: ['fuelTankCertificate', 'baseDeed'] as const };
  const list = requiredDocuments(documents, { without: [...needs.without] }, '2026-11-22');
  const by = Object.fromEntries(list.map(({ kind, is, latestOn }) => [kind, [is, latestOn]]));
  expect(by).toMatchObject({
    baseDeed: ['there', '1987-05-02'],
    minutes: ['old', '2024-11-21'],
    liftCertificate: ['there', '2025-11-22'],
    houseRules: ['missing', null],
    fuelTankCertificate: ['notNeeded', null],
  });
  expect(requiredDocuments([], null, '2026-11-22').every(({ is }) => is === 'missing')).toBe(true);
});
