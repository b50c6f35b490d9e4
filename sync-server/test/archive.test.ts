import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bankRules } from 'shared-domain/bank';
import { suppliers } from 'shared-domain/payables';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDemoSet } from '../src/demo/demo-set.ts';
import { loadSet } from '../src/demo/loading/load-set.ts';
import { demo } from '../src/demo/names.ts';
import { openDatabase } from '../src/store/database.ts';
import { firstBroken } from '../src/sync/audit-chain.ts';
import {
  download,
  type Office,
  openDownload,
  openOffice,
  password,
  send,
  takeIn,
} from './testing/archive/office.ts';
import { manifestIn, signed, unpack } from './testing/archive/repack.ts';
import { filesOf, rowsOf } from './testing/archive/rows-of.ts';
import type { TestDevice } from './testing/test-device.ts';

let folder: string;
let old: Office;
let next: Office;
let building: string;
let home: string;
let syndic: TestDevice;
let archive: Buffer;
let stateHash: string;
let taken: { readonly into: string; readonly stateHash: string };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'koprogo-archive-test-'));
  process.env.TMPDIR = folder;
  [old, next] = await Promise.all([
    openOffice('the old office has a secret, long enough'),
    openOffice('the next office has another, as long as that'),
  ]);
  const set = makeDemoSet();
  const largest = set.organisations
    .flatMap((organisation) => organisation.buildings.map((one) => ({ organisation, one })))
    .filter(({ one }) => one.hasMoney)
    .toSorted((a, b) => b.one.invoices.length - a.one.invoices.length)[0];
  if (!largest) throw new Error('the demo has buildings with money');
  building = largest.one.id;
  home = largest.organisation.id;
  const app = openDatabase({ url: old.appUrl, connections: 3, statementSeconds: 60 });
  await loadSet(
    app,
    { ...set, organisations: [largest.organisation] },
    {
      password: demo.password,
      newNonce: () => '0'.repeat(48),
      say: () => {},
    },
  );
  await app.end();
  const encoder = set.accounts.find(({ id }) => id === largest.organisation.encoder);
  syndic = await old.signIn(encoder?.email ?? '', home, demo.password);
}, 240_000);
afterAll(async () => {
  await Promise.all([old?.close(), next?.close()]);
});

test('a syndic is told what the archive holds, and takes it along', async () => {
  const described = await syndic.call<{ stateHash: string; counts: Record<string, number>; bytes: number }>(
    `/api/archives/buildings/${building}?organisation=${home}`,
  );
  expect(described.status).toBe(200);
  const { counts } = described.body;
  expect(counts.documents).toBeGreaterThan(500);
  expect(counts.entries).toBeGreaterThan(50);
  expect(counts.blobs).toBeGreaterThan(50);
  expect(counts.shared).toBeGreaterThan(3);
  const got = await download(old, syndic, building, home);
  expect(got.status).toBe(200);
  expect(got.headers.get('content-type')).toBe('application/zip');
  ({ bytes: archive } = got);
  stateHash = got.headers.get('x-state-hash') ?? '';
  expect(stateHash).toBe(described.body.stateHash);
  expect(archive.length / described.body.bytes).toBeGreaterThan(0.5);
  expect(archive.length / described.body.bytes).toBeLessThan(2);
  const log = await old.services.directory.audit(home);
  expect(log.at(-1)).toMatchObject({
    action: 'building.exported',
    account: syndic.account,
    detail: { building },
  });
}, 60_000);

test('an empty server takes it in: the same hash, each row and each file the same', async () => {
  const platform = await next.signIn('platform@example.be', home);
  const sent = await send(platform, archive);
  expect(sent.status, JSON.stringify(sent.body)).toBe(201);
  expect(sent.body.report.stateHash).toBe(stateHash);
  const done = await takeIn(platform, sent.body.upload, { name: 'Nouveau syndic SRL' });
  expect(done.status, JSON.stringify(done.body)).toBe(201);
  expect(done.body).toMatchObject({ stateHash, sharedKept: 0 });
  taken = done.body as typeof taken;
  expect(taken.into).not.toBe(home);
  const [before, after] = [
    await rowsOf(old.sql, home, building),
    await rowsOf(next.sql, taken.into, building),
  ];
  expect(before.lines.length).toBeGreaterThan(200);
  for (const table of ['documents', 'entries', 'lines', 'holders', 'counters', 'named'] as const)
    expect(
      after[table].filter((row, at) => row !== before[table][at]),
      table,
    ).toEqual([]);
  for (const table of ['documents', 'entries', 'lines', 'holders', 'counters', 'named'] as const)
    expect(after[table].length, table).toBe(before[table].length);
  const [files, filesThere] = [
    await filesOf(old.sql, home, building),
    await filesOf(next.sql, taken.into, building),
  ];
  expect(files.length).toBeGreaterThan(50);
  expect(filesThere.map(({ sha256 }) => sha256)).toEqual(files.map(({ sha256 }) => sha256));
  expect(filesThere.every(({ data }, at) => files[at]?.data.equals(data))).toBe(true);
  for (const { sha256, data } of filesThere)
    expect(createHash('sha256').update(data).digest('hex')).toBe(sha256);
}, 120_000);

test('nothing of another building, and of people their names alone, went along', async () => {
  const rows = await next.sql<{ building: string; type: string; n: number }[]>`
    select building, min(type) as type, count(*)::int as n from documents group by building order by building`;
  expect(rows.map((row) => row.building)).toEqual(['', building]);
  expect(rows[0]?.type).toBe('supplier');
  const others =
    await old.sql`select 1 from documents where organisation_id = ${home} and building not in ('', ${building})`;
  expect(others.length).toBeGreaterThan(0);
  const accounts = await old.sql<
    { email: string; password_hash: string }[]
  >`select email, password_hash from accounts`;
  const letters = archive.toString('latin1');
  for (const { password_hash } of accounts) expect(letters).not.toContain(password_hash);
});

test('the log there is unbroken, names every document, and keeps what the office before had written', async () => {
  const log = await next.services.directory.audit(taken.into);
  expect(firstBroken(taken.into, log)).toBeNull();
  expect(await next.services.directory.changedBehind(taken.into)).toEqual([]);
  const [received] = log.filter(({ action }) => action === 'history.received');
  expect(received?.detail.building).toBe(building);
  const lines = log.flatMap(({ action, detail }) =>
    action === 'history.received' ? (detail.lines as string[]) : [],
  );
  const before = (await old.services.directory.audit(home)).map(({ hash }) => hash);
  expect(lines.length).toBeGreaterThan(100);
  for (const line of lines) expect(before).toContain((JSON.parse(line) as { hash: string }).hash);
  expect(log.at(-1)).toMatchObject({ action: 'building.imported', detail: { building, stateHash } });
});

test('a device that syncs with the next office gets the building, its books balance and its photos open', async () => {
  const account = await next.person('repreneuse@example.be');
  await next.services.store.write(taken.into, async (transaction) => {
    await transaction.setGrants(account, [{ role: 'syndic', buildings: 'all' }]);
    transaction.note({ account: null, device: null, action: 'person.granted', detail: {} });
  });
  const device = await next.signIn('repreneuse@example.be', taken.into, password);
  const documents = await device.pullAll();
  const [here] = await next.sql<{ n: number }[]>`select count(*)::int as n from documents
    where organisation_id = ${taken.into} and discipline <> 'commands' and scope not like 'owner:%'`;
  expect(documents.length).toBe(here?.n);
  type Line = { debit: number; credit: number };
  const entries = documents.filter(({ type }) => type === 'journalEntry');
  const sums = entries.map(({ body }) =>
    (body.lines as Line[]).reduce((sum, { debit, credit }) => sum + debit - credit, 0),
  );
  expect(entries.length).toBeGreaterThan(50);
  expect(new Set(sums)).toEqual(new Set([0]));
  const pages = entries.flatMap(({ body }) => (body.voucher as { pages: string[] }).pages);
  const photo = await next.request(`/api/blobs/${pages[0]}?organisation=${taken.into}`, {
    headers: { authorization: `Bearer ${device.token}` },
  });
  expect(photo.status).toBe(200);
});

test('the next office hands it over in turn: the same hash, and the history of both', async () => {
  const device = await next.signIn('repreneuse@example.be', taken.into, password);
  const got = await download(next, device, building, taken.into);
  expect(got.headers.get('x-state-hash')).toBe(stateHash);
  const [before, after] = [manifestIn(await unpack(archive)), manifestIn(await unpack(got.bytes))];
  expect(before.people.length).toBeGreaterThan(1);
  expect(after.people).toEqual(expect.arrayContaining(before.people));
  const log = await next.services.directory.audit(taken.into);
  const received = log.flatMap(({ detail }) => (detail.lines as string[]) ?? []).length;
  const described = await device.call<{ counts: { history: number } }>(
    `/api/archives/buildings/${building}?organisation=${taken.into}`,
  );
  expect(described.body.counts.history).toBeGreaterThan(received);
});

test('others write meanwhile: the archive is of one moment, and says the hash of what is in it', async () => {
  const supplier = (name: string) => ({ ...suppliers.sample.body, name });
  const writing = async () => {
    const pushed: string[] = [];
    for (let at = 0; at < 20; at += 1) {
      const lot = syndic.wrap('bankRule', randomUUID(), { ...bankRules.sample.body, building });
      const [result] = await syndic.push(lot, syndic.wrap('supplier', randomUUID(), supplier(`Firme ${at}`)));
      pushed.push(result?.outcome ?? '');
    }
    return pushed;
  };
  const [got, outcomes] = await Promise.all([download(old, syndic, building, home), writing()]);
  expect(new Set(outcomes)).toEqual(new Set(['accepted']));
  const files = await unpack(got.bytes);
  const manifest = manifestIn(files);
  expect(manifestIn(signed(files)).stateHash).toBe(manifest.stateHash);
  expect(manifestIn(signed(files)).files).toEqual(manifest.files);
}, 60_000);

test('a download that is broken off leaves nothing on the disk, and its ticket is spent', async () => {
  const { ticket, response } = await openDownload(old, syndic, building, home);
  expect(await readdir(folder)).not.toEqual([]);
  await response.body?.cancel();
  await expect.poll(() => readdir(folder)).toEqual([]);
  expect((await old.request(`/api/archives/files/${ticket}`)).status).toBe(404);
});

test('who is not its syndic is told there is no such building', async () => {
  const others = ['francoise@koprogo.example', 'sophie@koprogo.example', 'marc@koprogo.example'];
  for (const email of others) {
    const device = await old.signIn(email, home, demo.password);
    const path = `/api/archives/buildings/${building}`;
    for (const [end, method] of [
      ['', 'GET'],
      ['/tickets', 'POST'],
    ] as const)
      expect(await device.call(`${path}${end}?organisation=${home}`, { method })).toMatchObject({
        status: 404,
        body: { code: 'request.notFound' },
      });
    expect(await send(device, archive)).toMatchObject({ status: 403, body: { code: 'auth.notAllowed' } });
  }
});

test('a building that is here is not taken in again, by nobody, nowhere', async () => {
  const refused = { status: 409, body: { code: 'archive.buildingHere', params: { id: building } } };
  const platform = await next.signIn('platform@example.be', home);
  expect(await send(platform, archive)).toMatchObject(refused);
  expect(await send(syndic, archive)).toMatchObject(refused);
});

test('a file that somebody named and never brought is not handed out with their building', async () => {
  const path = `/api/archives/buildings/${building}?organisation=${home}`;
  const count = async () => (await syndic.call<{ counts: { blobs: number } }>(path)).body.counts.blobs;
  const before = await count();
  const [named] = await old.sql<{ sha256: string }[]>`
    select r.sha256 from blob_refs r join documents d on d.organisation_id = r.organisation_id and d.id = r.document_id
      where d.organisation_id = ${home} and d.building = ${building} order by r.sha256 limit 1`;
  const stranger = await old.person('stranger@example.be');
  await old.sql`update blob_refs set voucher = ${stranger}
    where organisation_id = ${home} and sha256 = ${named?.sha256 ?? ''}`;
  expect(await count()).toBe(before - 1);
});
