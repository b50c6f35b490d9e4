import { createHash } from 'node:crypto';
import { canonicalJson } from 'shared-domain/kernel';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDemoSet } from '../src/demo/demo-set.ts';
import { loadSet } from '../src/demo/loading/load-set.ts';
import { demo } from '../src/demo/names.ts';
import { openDatabase } from '../src/store/database.ts';
import { loadDocuments } from '../src/sync/load-documents.ts';
import { download, type Office, openOffice, send, takeIn } from './testing/archive/office.ts';
import { type Files, manifestIn, repack, signed, unpack } from './testing/archive/repack.ts';
import type { TestDevice } from './testing/test-device.ts';
import { newId } from './testing/world.ts';

let old: Office;
let next: Office;
let platform: TestDevice;
let whole: Files;
let archive: Buffer;

beforeAll(async () => {
  [old, next] = await Promise.all([
    openOffice('the old office has a secret, long enough'),
    openOffice('the next office has another, as long as that'),
  ]);
  const set = makeDemoSet();
  const found = set.organisations
    .flatMap((organisation) => organisation.buildings.map((one) => ({ organisation, one })))
    .filter(({ one }) => one.hasMoney && one.invoices.some(({ stage }) => stage === 'draft'))
    .toSorted((a, b) => a.one.invoices.length - b.one.invoices.length)[0];
  if (!found) throw new Error('the demo has a building with money');
  const organisation = { ...found.organisation, buildings: [found.one] };
  const app = openDatabase({ url: old.appUrl, connections: 3, statementSeconds: 60 });
  const loading = { password: demo.password, newNonce: () => '0'.repeat(48), say: () => {} };
  await loadSet(app, { ...set, organisations: [organisation] }, loading);
  await app.end();
  const encoder = set.accounts.find(({ id }) => id === organisation.encoder);
  const syndic = await old.signIn(encoder?.email ?? '', organisation.id, demo.password);
  ({ bytes: archive } = await download(old, syndic, found.one.id, organisation.id));
  whole = await unpack(archive);
  platform = await next.signIn('platform@example.be', organisation.id);
}, 240_000);
afterAll(async () => {
  await Promise.all([old?.close(), next?.close()]);
});

type Line = { id: string; type: string; version: number; building: string; body: Record<string, unknown> };

/** The same with one line of a file written otherwise. */
function withLine(
  name: string,
  change: (line: Line) => void,
  which: (line: Line) => boolean = () => true,
): Files {
  const lines = (whole.get(name)?.toString() ?? '').trimEnd().split('\n');
  const at = lines.findIndex((line) => which(JSON.parse(line)));
  if (at < 0) throw new Error(`${name} has such a line`);
  const line = JSON.parse(lines[at] ?? '') as Line;
  change(line);
  lines[at] = canonicalJson(line);
  return new Map([...whole, [name, Buffer.from(`${lines.join('\n')}\n`)]]);
}

function without(name: string): Files {
  return new Map([...whole].filter(([one]) => one !== name));
}

const added = (name: string, bytes: Uint8Array = Buffer.from('x')): Files =>
  new Map([...whole, [name, Buffer.from(bytes)]]);
const firstBlob = () => [...whole.keys()].find((name) => name.startsWith('blobs/')) ?? '';
const png = Buffer.from('89504e470d0a1a0a0000000d', 'hex');
const manifestWith = (change: object): Files =>
  new Map([...whole, ['manifest.json', Buffer.from(JSON.stringify({ ...manifestIn(whole), ...change }))]]);

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0x01;
  return copy;
}

/** A byte in the middle of that file, as it lies in the archive. */
function flippedIn(name: string): Buffer {
  const begins = archive.indexOf(name) + name.length + 200;
  return flipped(archive, begins);
}

async function twice(): Promise<Buffer> {
  const bytes = await repack(added('documents/lou.ndjson'));
  for (let at = bytes.indexOf('documents/lou'); at >= 0; at = bytes.indexOf('documents/lou', at + 1))
    bytes.write('documents/lot', at);
  return bytes;
}

/** Says of itself that it unfolds to a kilobyte. */
async function liar(): Promise<Buffer> {
  const size = 0x04a1b2c3;
  const bomb = signed(added('documents/lotz.ndjson', Buffer.alloc(size)));
  const bytes = await repack(bomb, { dataDescriptor: false });
  const [said, is] = [Buffer.alloc(4), Buffer.alloc(4)];
  is.writeUInt32LE(size);
  said.writeUInt32LE(1_000);
  for (let at = bytes.indexOf(is); at >= 0; at = bytes.indexOf(is, at + 1)) said.copy(bytes, at);
  const manifest = manifestIn(bomb);
  const files = manifest.files.map((file) => (file.bytes === size ? { ...file, bytes: 1_000 } : file));
  const text = Buffer.from(JSON.stringify({ ...manifest, files }));
  // Put in its place, the sizes of the rest stay.
  const padded = Buffer.concat([
    text,
    Buffer.alloc((bomb.get('manifest.json')?.length ?? 0) - text.length, ' '),
  ]);
  const rebuilt = await repack(new Map([...bomb, ['manifest.json', padded]]), { dataDescriptor: false });
  for (let at = rebuilt.indexOf(is); at >= 0; at = rebuilt.indexOf(is, at + 1)) said.copy(rebuilt, at);
  return rebuilt;
}

const unbalanced = (line: Line) => {
  const lines = line.body.lines as { debit: number }[];
  const debited = lines.find(({ debit }) => debit > 0);
  if (debited) debited.debit += 1;
};
const other = '00000000-0000-4000-8000-0000000000aa';

const cases: readonly [name: string, code: string, make: () => Buffer | Promise<Buffer>][] = [
  ['nothing at all', 'archive.unreadable', () => Buffer.alloc(0)],
  ['a photo', 'archive.unreadable', () => png],
  ['cut off in the middle', 'archive.unreadable', () => archive.subarray(0, archive.length / 2)],
  ['without a manifest', 'archive.unreadable', () => repack(without('manifest.json'))],
  [
    'a manifest that is no JSON',
    'archive.unreadable',
    () => repack(new Map([...whole, ['manifest.json', Buffer.from('{')]])),
  ],
  ['of a newer format', 'archive.formatUnknown', () => repack(manifestWith({ format: 2 }))],
  ['one bit of a file turned', 'archive.damaged', () => flippedIn(firstBlob())],
  ['one bit of the documents turned', 'archive.damaged', () => flippedIn('documents/journalEntry.ndjson')],
  ['a listed file gone', 'archive.damaged', () => repack(without('documents/lot.ndjson'))],
  [
    'a document changed beside its checksum',
    'archive.damaged',
    () => repack(withLine('documents/lot.ndjson', (line) => (line.body.number = '9Z'))),
  ],
  [
    'counts that are not so',
    'archive.damaged',
    () => repack(manifestWith({ counts: { ...manifestIn(whole).counts, documents: 1 } })),
  ],
  [
    'another name of the building outside',
    'archive.damaged',
    () => repack(manifestWith({ building: { ...manifestIn(whole).building, name: 'Autre' } })),
  ],
  [
    'a file under the name of another',
    'archive.damaged',
    () => repack(signed(new Map([...without(firstBlob()), [firstBlob(), png]]))),
  ],
  [
    'a page of a website as a photo',
    'archive.damaged',
    () => repack(signed(new Map([...without(firstBlob()), [firstBlob(), Buffer.from('<html>')]]))),
  ],
  [
    'lines in another order',
    'archive.damaged',
    () => {
      const lines = (whole.get('documents/lot.ndjson')?.toString() ?? '').trimEnd().split('\n').reverse();
      return repack(
        signed(new Map([...whole, ['documents/lot.ndjson', Buffer.from(`${lines.join('\n')}\n`)]])),
      );
    },
  ],
  ['a path that climbs', 'archive.nameRefused', () => repack(signed(added('../../etc/passwd')))],
  ['a file nobody listed', 'archive.nameRefused', () => repack(added(`blobs/${'a'.repeat(64)}.jpg`))],
  ['a folder', 'archive.nameRefused', () => repack(added('documents/'))],
  ['one name twice', 'archive.nameRefused', twice],
  [
    'locked with a password',
    'archive.nameRefused',
    () => repack(whole, { password: 'secret', zipCrypto: true }),
  ],
  [
    'what unfolds a thousand times',
    'archive.tooLarge',
    () => repack(signed(added('documents/lotz.ndjson', Buffer.alloc(64_000_000)))),
  ],
  ['what unfolds further than it says', 'archive.damaged', liar],
  [
    'a line of history that is none',
    'archive.damaged',
    () => repack(signed(new Map([...whole, ['history.ndjson', Buffer.from('{}\n')]]))),
  ],
  ['another state hash', 'archive.stateDiffers', () => repack(manifestWith({ stateHash: 'ab'.repeat(32) }))],
  [
    'a lot of another building',
    'archive.documentForeign',
    () =>
      repack(
        signed(
          withLine('documents/lot.ndjson', (line) =>
            Object.assign(line, { building: other, body: { ...line.body, building: other } }),
          ),
        ),
      ),
  ],
  [
    'a file that no document names',
    'archive.documentForeign',
    () => repack(signed(added(`blobs/${createHash('sha256').update(png).digest('hex')}.png`, png))),
  ],
  [
    'a type nobody knows',
    'archive.documentBroken',
    () => {
      const [line] = (whole.get('documents/lot.ndjson')?.toString() ?? '').split('\n');
      const castle = canonicalJson({ ...JSON.parse(line ?? ''), type: 'castle' });
      return repack(signed(added('documents/castle.ndjson', Buffer.from(`${castle}\n`))));
    },
  ],
  [
    'a version nobody knows',
    'archive.documentBroken',
    () => repack(signed(withLine('documents/lot.ndjson', (line) => Object.assign(line, { version: 99 })))),
  ],
  [
    'a draft that says other than its file',
    'archive.documentBroken',
    () =>
      repack(
        signed(
          withLine(
            'documents/invoiceDraft.ndjson',
            (line) => Object.assign(line.body, { number: 'falsified' }),
            (line) => 'crdt' in line,
          ),
        ),
      ),
  ],
  [
    'an entry that does not balance',
    'archive.booksBroken',
    () => repack(signed(withLine('documents/journalEntry.ndjson', unbalanced))),
  ],
  [
    'a series behind its entries',
    'archive.booksBroken',
    () => repack(signed(new Map([...whole, ['counters.ndjson', Buffer.alloc(0)]]))),
  ],
  ['a named file missing', 'archive.blobMissing', () => repack(signed(without(firstBlob())))],
];

async function whatIsThere() {
  const [row] =
    await next.sql`select (select count(*) from documents) as documents, (select count(*) from blobs) as blobs,
    (select count(*) from organisations) as organisations, (select count(*) from entries) as entries`;
  return row;
}

test.each(cases)(
  '%s: %s, and nothing is written',
  async (_name, code, make) => {
    const before = await whatIsThere();
    const sent = await send(platform, await make());
    expect(sent.body).toMatchObject({ code });
    expect(sent.status).toBeGreaterThanOrEqual(400);
    expect(sent.status).toBeLessThan(500);
    expect(await whatIsThere()).toEqual(before);
  },
  60_000,
);

test('the same hands make a whole one that is found so, and none was refused for how it was packed', async () => {
  const sent = await send(platform, await repack(signed(whole)));
  expect(sent.status, JSON.stringify(sent.body)).toBe(201);
  expect(await takeIn(platform, sent.body.upload, { organisation: other })).toMatchObject({ status: 404 });
  expect(await takeIn(platform, other, { name: 'Après' })).toMatchObject({
    body: { code: 'archive.uploadGone' },
  });
}, 60_000);

test('an office that works takes it in: its own suppliers stand, a file nobody ever had is no reason', async () => {
  const { syndic, supplier, home } = await workingOffice();
  const never = firstBlob().slice('blobs/'.length, 'blobs/'.length + 64);
  const sent = await send(syndic, await repack(signed(without(firstBlob()), { absentBlobs: [never] })));
  expect(sent.status, JSON.stringify(sent.body)).toBe(201);
  expect(await takeIn(platform, sent.body.upload, { name: 'Après' })).toMatchObject({ status: 404 });
  expect(await takeIn(syndic, sent.body.upload, { name: 'Après' })).toMatchObject({ status: 404 });
  const done = await takeIn(syndic, sent.body.upload, { organisation: home });
  expect(done.body).toMatchObject({ stateHash: manifestIn(whole).stateHash, into: home, sharedKept: 1 });
  // Whose answer was lost asks again, and is told the same.
  expect(await takeIn(syndic, sent.body.upload, { organisation: home })).toEqual(done);
  const documents = await syndic.pullAll();
  expect(documents.find(({ id }) => id === supplier)?.body.name).toBe('Comme ici');
  expect(documents.some(({ type }) => type === 'building')).toBe(true);
  // A name alone shows nothing, should somebody once bring the bytes.
  expect(await next.sql`select 1 from blob_refs where sha256 = ${never}`).toHaveLength(0);
}, 60_000);

/** An organisation with a syndic of all its buildings, who knows one supplier of the archive otherwise. */
async function workingOffice() {
  const home = newId();
  await next.services.directory.create({ id: home, name: 'Qui reprend', enterpriseNumber: null }, null);
  const account = await next.person('syndic@example.be');
  await next.services.store.write(home, (transaction) =>
    transaction.setGrants(account, [{ role: 'syndic', buildings: 'all' }]),
  );
  const [line = ''] = (whole.get('shared/supplier.ndjson')?.toString() ?? '').split('\n');
  const { id, body } = JSON.parse(line) as Line;
  const load = loadDocuments(next.services.exchange);
  await load(home, (into) => into.record('supplier', id, { ...body, name: 'Comme ici' }));
  return { home, supplier: id, syndic: await next.signIn('syndic@example.be', home) };
}
