import { expect, test } from 'vitest';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { sha256Hex } from '../kernel/content-hash.ts';
import { sampleId } from '../kernel/sample-id.ts';
import { catalogue } from '../sync/catalogue.ts';
import { archiveLimits, unfoldsTooFar, weighsTooMuch } from './archive-limits.ts';
import { belongsTo, isCounterOf, isShared, namedIn } from './belongs.ts';
import { documentLine, readLine } from './document-line.ts';
import { partOf } from './file-names.ts';
import { historyLine, readHistory } from './history-line.ts';
import { archiveFormat, type Manifest, readManifest } from './manifest.ts';
import { counterLine, readCounter, stateDigest } from './state-digest.ts';
import { at, building, sampleOf } from './testing/sample-building.ts';

const types = [...catalogue.values()].filter(({ discipline }) => discipline !== 'drafts');
const own = ['preferences', 'refusal', 'settledRefusals'];

test('[ARC-1] every type is of the building, of the office, or of a person', () => {
  const places = types.map(({ type, discipline }) => {
    const document = sampleOf(type);
    if (belongsTo(building, document, discipline === 'commands')) return [type, 'building'];
    return [type, isShared(document) ? 'office' : 'person'];
  });
  expect(places.filter(([, where]) => where === 'office')).toEqual([['supplier', 'office']]);
  expect(places.flatMap(([type, where]) => (where === 'person' ? [type] : [])).sort()).toEqual(own);
  expect(places.length).toBeGreaterThan(60);
});

test('[ARC-1] nothing of another building belongs, and no command without its author', () => {
  expect(belongsTo(sampleId(11), sampleOf('lot'), false)).toBe(false);
  expect(belongsTo(building, { ...sampleOf('lot'), scope: `person:${sampleId(2)}` }, false)).toBe(false);
  expect(belongsTo(building, { ...sampleOf('transferLot'), scope: `building:${building}` }, true)).toBe(
    false,
  );
  expect(isCounterOf(building, `${building}:bank:2026`)).toBe(true);
  expect(isCounterOf(building, `${sampleId(11)}:bank:2026`)).toBe(false);
});

test('[ARC-1] of the office goes along what something names', () => {
  const [supplier, stranger] = [sampleId(50), sampleId(51)];
  const line = documentLine(sampleOf('invoice'));
  expect(namedIn(`{"supplierId":"${supplier}"}`, new Set([supplier, stranger]))).toEqual([supplier]);
  expect(namedIn(line, new Set())).toEqual([]);
});

test('[ARC-2] equal documents are equal lines, whatever the order they were written in', () => {
  const lot = sampleOf('lot');
  const turned = Object.fromEntries(Object.entries(lot).reverse()) as typeof lot;
  const body = Object.fromEntries(Object.entries(lot.body).reverse());
  expect(documentLine({ ...turned, body })).toBe(documentLine(lot));
  expect(documentLine({ ...lot, rev: sampleId(98) })).not.toBe(documentLine(lot));
  expect(counterLine({ series: 's', last: 3 })).toBe('{"last":3,"series":"s"}');
  expect(readCounter('{"last":3,"series":"s"}')).toEqual({ series: 's', last: 3 });
  for (const bad of ['{"series":"s","last":3}', '{"last":-1,"series":"s"}', '{"last":3,"series":"s" }', '{'])
    expect(readCounter(bad)).toBeNull();
});

test.each(types.map(({ type }) => type))('[ARC-3] a %s is the same line in every office', (type) => {
  const here = sampleOf(type);
  const line = documentLine(here);
  const there = readLine(line, sampleId(900));
  expect(line).not.toContain(here.organisation);
  expect(there).toMatchObject({ organisation: sampleId(900), id: here.id, body: here.body });
  expect(there && documentLine(there)).toBe(line);
  expect(readLine(line, here.organisation)).toEqual(here);
});

test('[ARC-2] a line of history is what a log said, and nothing else', () => {
  const [hash, previousHash] = ['ab'.repeat(32), 'cd'.repeat(32)];
  const documents = [{ id: sampleId(20), seq: 4, hash }];
  const row = {
    organisation: sampleId(1),
    seq: 4,
    at,
    account: null,
    action: 'pushed',
    documents,
    previousHash,
    hash,
  };
  const line = historyLine(row);
  expect(readHistory(line)).toEqual(row);
  const strange = [
    { ...row, more: 1 },
    { ...row, action: '<script>' },
    { ...row, documents: [{ ...documents[0], name: 'Anne' }] },
  ];
  for (const one of strange) expect(readHistory(canonicalJson(one))).toBeNull();
  for (const bad of [`${line} `, '{', 'null']) expect(readHistory(bad)).toBeNull();
});

test('[ARC-3] a line that would be written otherwise is none', () => {
  const line = documentLine(sampleOf('lot'));
  const organisation = sampleId(1);
  expect(readLine(line, organisation)).not.toBeNull();
  const spaced = line.replace(':', ': ');
  const named = `{"organisation":"${organisation}",${line.slice(1)}`;
  const twice = `{"type":"lot",${line.slice(1)}`;
  const deep = `${'['.repeat(50_000)}`;
  for (const bad of [spaced, named, twice, deep, '', 'null', '[]', `${line} `])
    expect(readLine(bad, organisation)).toBeNull();
});

test('[ARC-4] the state hash is that of the files, one after the other', () => {
  const lines = [
    documentLine(sampleOf('building')),
    documentLine(sampleOf('lot')),
    counterLine({ series: 'a', last: 1 }),
  ];
  const digest = stateDigest();
  for (const line of lines) digest.add(line);
  expect(digest.hex()).toBe(sha256Hex(lines.map((line) => `${line}\n`).join('')));
});

const manifest: Manifest = {
  format: archiveFormat,
  product: { name: 'KoproGo', version: '0.1.0' },
  madeAt: at,
  building: { id: building, name: 'Les Tilleuls' },
  association: { enterpriseNumber: null },
  organisation: { id: sampleId(1), name: 'Syndic Exemple' },
  stateHash: 'ab'.repeat(32),
  counts: { documents: 1, shared: 0, entries: 0, blobs: 0, blobBytes: 0, history: 0 },
  absentBlobs: [],
  people: [],
  files: [{ name: 'documents/lot.ndjson', bytes: 10, sha256: 'cd'.repeat(32) }],
};
const codeOf = (value: unknown) => {
  const read = readManifest(typeof value === 'string' ? value : JSON.stringify(value));
  return read.ok ? 'read' : read.refusal.code;
};

test('[ARC-6] a newer format is refused as such, what is no manifest as unreadable', () => {
  expect(codeOf(manifest)).toBe('read');
  expect(codeOf({ ...manifest, format: 2, more: true })).toBe('archive.formatUnknown');
  for (const bad of [
    '',
    '{',
    'null',
    '[]',
    '{"format":"1"}',
    { ...manifest, stateHash: 'x' },
    { ...manifest, more: 1 },
  ])
    expect(codeOf(bad)).toBe('archive.unreadable');
});

test('[ARC-7] a file has a name of the format, and has it alone', () => {
  const files = (...names: string[]) => ({
    ...manifest,
    files: names.map((name) => ({ name, bytes: 1, sha256: 'cd'.repeat(32) })),
  });
  expect(codeOf(files('documents/lot.ndjson', `blobs/${'a'.repeat(64)}.jpg`, 'history.ndjson'))).toBe('read');
  expect(partOf(`blobs/${'a'.repeat(64)}.jpg`)).toEqual({ is: 'blob', sha256: 'a'.repeat(64) });
  const strange = [
    '../../etc/passwd',
    '/etc/passwd',
    'documents/../lot.ndjson',
    'documents\\lot.ndjson',
    'documents/lot.ndjson/',
    'documents/lot.ndjson\n',
    `blobs/${'A'.repeat(64)}.jpg`,
    `blobs/${'a'.repeat(64)}.exe`,
    'manifest.json',
    '',
  ];
  for (const name of strange) expect(codeOf(files(name)), name).toBe('archive.nameRefused');
  expect(codeOf(files('counters.ndjson', 'counters.ndjson'))).toBe('archive.nameRefused');
});

test('[ARC-8] what unfolds further than documents do, or weighs more than a building, is too much', () => {
  const mebibyte = 1024 ** 2;
  expect(unfoldsTooFar({ folded: 10, unfolded: mebibyte })).toBe(false);
  expect(unfoldsTooFar({ folded: mebibyte, unfolded: archiveLimits.ratio * mebibyte })).toBe(false);
  expect(unfoldsTooFar({ folded: mebibyte, unfolded: archiveLimits.ratio * mebibyte + 1 })).toBe(true);
  expect(weighsTooMuch([{ folded: 1, unfolded: archiveLimits.unfoldedBytes }])).toBe(false);
  expect(
    weighsTooMuch([
      { folded: 1, unfolded: archiveLimits.unfoldedBytes },
      { folded: 1, unfolded: 1 },
    ]),
  ).toBe(true);
  const many = Array.from({ length: archiveLimits.entries + 1 }, () => ({ folded: 1, unfolded: 1 }));
  expect(weighsTooMuch(many)).toBe(true);
});
