import 'fake-indexeddb/auto';
import type { Grant } from 'shared-domain/identity';
import { invoices, suppliers } from 'shared-domain/payables';
import {
  buildingStaffScope,
  catalogue,
  type DevicePorts,
  type Kept,
  type SyncedDocument,
  sendJournal,
  staffScope,
  wrapDocument,
} from 'shared-domain/sync';
import { accountOf, MemoryServer, memoryLocks } from 'shared-domain/sync/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newId, newRev } from '../../platform/ids.ts';
import { type BlobDatabase, openBlobs } from '../blobs/blob-database.ts';
import { type JournalDatabase, openJournal } from '../journal/journal-database.ts';
import { journalView } from '../journal/journal-view.ts';
import { readKept } from '../kept/kept-notes.ts';
import { letGoOfAll } from '../kept/let-go.ts';
import { type AccountDatabase, openAccountDatabase } from '../records/account-database.ts';
import { keyOf } from '../records/envelope-schema.ts';
import { localWriter } from '../records/local-writer.ts';
import { putDocument } from '../records/put-document.ts';
import type { Profile } from '../session/session-state.ts';
import { patience } from '../wire/patience.ts';
import { devicePorts } from './device-ports.ts';
import { eraseDocuments } from './erase.ts';
import { isPulling, type LostScopes, lostScopes } from './lost-scopes.ts';
import { type ReplicationNeeds, type Replications, replicate } from './replicate.ts';
import { settledRevisions } from './settled.ts';

const organisation = '00000000-0000-7000-8000-000000000001';
const id = '00000000-0000-7000-8000-000000000091';
const scope = staffScope(organisation);
const settled = settledRevisions();

let place = 0;
let server: MemoryServer;
let database: AccountDatabase;
let journal: JournalDatabase;
let blobs: BlobDatabase;
let ports: DevicePorts;
let lost: LostScopes;
let replications: Replications | null;

beforeEach(async () => {
  place += 1;
  replications = null;
  server = new MemoryServer(catalogue);
  const author = accountOf('00000000-0000-7000-8000-0000000000a1', [scope], ['syndic']);
  [database, journal, blobs] = await Promise.all([
    openAccountDatabase(`over-${place}`, settled, false),
    openJournal(`over-${place}`),
    openBlobs(`over-${place}`),
  ]);
  ports = devicePorts({
    ...{ device: '00000000-0000-7000-8000-0000000000d1', account: author.account, database, journal },
    wire: {
      pull: async (request) => server.pull(author, request),
      push: async (request) => server.push(author, request),
    },
    locks: memoryLocks(),
    ids: { uuid: newId, rev: newRev },
    now: () => new Date().toISOString(),
    lost: () => lost,
    replications: () => replications,
    kept: async () => ({}),
    readAnew: async () => undefined,
    onLost: () => undefined,
    startOver: () => undefined,
  });
  lost = lostScopes({ ports, database, journal, blobs });
});

afterEach(async () => {
  await replications?.stop();
  await database.close();
  journal.close();
  blobs.close();
});

const named = (name: string, rev: string) =>
  wrapDocument(
    suppliers,
    { organisation, id, body: { ...suppliers.sample.body, name } },
    rev,
  ) as SyncedDocument;
const shown = async () =>
  (await database.collections.records.findOne(keyOf(organisation, id)).exec())?.toJSON().body.name;

function begin(told: Partial<ReplicationNeeds>): Replications {
  return replicate({
    ...{ database, ports, settled, name: 'test', patience: patience(() => 0.05) },
    organisations: () => [organisation],
    whenWritten: async () => undefined,
    whenSwept: async () => undefined,
    onFilling: async () => undefined,
    onScopes: async () => undefined,
    onStored: () => undefined,
    onIdle: () => undefined,
    onPushed: () => undefined,
    onBroken: (cause) => {
      throw cause;
    },
    ...told,
  });
}

test('[SYN-24] a page waits for a change that was answered and is not settled: RxDB would pass over it for good', async () => {
  server.put(named('theirs', 's1'));
  let release = () => {};
  let whenWritten: Promise<void> = Promise.resolve();
  const pulled: string[] = [];
  replications = begin({
    whenWritten: () => whenWritten,
    onScopes: async () => void pulled.push('page'),
  });
  await expect.poll(shown).toBe('theirs');
  whenWritten = new Promise((resolve) => {
    release = resolve;
  });
  const writer = localWriter(database, ports, journalView(journal));
  await writer.write({ discipline: 'records', organisation, id, rewrite: () => named('mine', 'r2') });
  await sendJournal(ports, organisation);
  server.put(named('later', 's3'));
  replications.resync();
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(await shown()).toBe('mine');
  release();
  await expect.poll(shown, { timeout: 10_000 }).toBe('later');
});

test('[SYN-10] what was sent is not noted until RxDB heard of it: until then it would be offered once more', async () => {
  let release = () => {};
  const whenWritten = new Promise<void>((resolve) => {
    release = resolve;
  });
  const writing = { discipline: 'records', id, rev: 'r1' } as const;
  const others = [
    { ...writing, rev: 'r0' },
    { ...writing, discipline: 'drafts' },
  ] as const;
  const unnoted = () => ports.replica.unnoted(organisation, [writing, ...others]);
  const writer = localWriter(database, ports, journalView(journal));
  await writer.write({ discipline: 'records', organisation, id, rewrite: () => named('mine', 'r1') });
  expect(await unnoted()).toEqual([true, false, false]);
  replications = begin({ whenWritten: () => whenWritten });
  await sendJournal(ports, organisation);
  expect(await unnoted()).toEqual([true, false, false]);
  release();
  await expect.poll(unnoted).toEqual([false, false, false]);
});

test('[SYN-28] a scope is swept in the discipline that was told, for the others have their place in it', async () => {
  for (const collection of [database.collections.records, database.collections.facts])
    await putDocument(collection, organisation, id, () => named('here', 's1'));
  await lost.note(organisation, 'facts', [scope]);
  await lost.sweep(null);
  expect(await shown()).toBe('here');
  expect(await database.collections.facts.find().exec()).toEqual([]);
  await lost.note(organisation, 'records', [scope]);
  await lost.regained(organisation, 'records', new Set([scope]));
  await lost.sweep(null);
  expect(await shown()).toBe('here');
});

test('[SYN-24] what is told while a page is on its way is asked for after it', async () => {
  server.put(named('first', 's1'));
  let isTold = false;
  replications = begin({
    onScopes: async () => {
      if (isTold) return;
      isTold = true;
      server.put(named('second', 's2'));
      replications?.resync();
    },
  });
  await expect.poll(shown).toBe('second');
});

test('[SYN-29] facts of a building that is taken again come back, though a tab died while it was let go of', async () => {
  const placed = { ...invoices.sample, organisation };
  const fact = (rev: string) => wrapDocument(invoices, placed, rev) as unknown as SyncedDocument;
  const { facts } = database.collections;
  const here = async () => (await facts.find().exec()).map(({ rev }) => rev);
  const author = accountOf('00000000-0000-7000-8000-0000000000a1', [scope, fact('a').scope], ['syndic']);
  let kept: Kept = {};
  ports = {
    ...{ ...ports, kept: async () => kept },
    wire: {
      pull: async (request) => server.pull(author, request),
      push: async (request) => server.push(author, request),
    },
  };
  server.put(fact('a1'));
  replications = begin({ ports });
  await expect.poll(here).toEqual(['a1']);
  const { storageInstance } = facts;
  const { cleanup } = storageInstance;
  storageInstance.cleanup = () => Promise.reject(new Error('the tab died'));
  const keys = (await facts.find().exec()).map(({ key }) => key);
  await expect(eraseDocuments(facts, replications.of.facts, keys)).rejects.toThrow('the tab died');
  await replications.stop();
  storageInstance.cleanup = cleanup;
  const [stay, since] = [1, '2026-01-01T00:00:00.000Z'];
  kept = { [fact('a').scope]: { is: 'here', stay, since, from: null, isToTrim: false, isUrgent: false } };
  replications = begin({ ports });
  await expect.poll(here, { timeout: 10_000 }).toEqual(['a1']);
  server.put(fact('a2'));
  replications.resync();
  await expect.poll(here, { timeout: 10_000 }).toEqual(['a2']);
});

test.each(['blanked', 'out of the collection'])(
  '[SYN-29] a record whose erasure a tab died over, when it was %s, comes back and follows',
  async (when) => {
    const key = keyOf(organisation, id);
    server.put(named('first', 's1'));
    replications = begin({});
    await expect.poll(shown).toBe('first');
    await expect.poll(() => replications && isPulling(replications)).toBe(false);
    const { metaInstance } = replications.of.records;
    if (!metaInstance) throw new Error('it does not replicate');
    const dying = when === 'blanked' ? database.collections.records.storageInstance : metaInstance;
    const { cleanup } = dying;
    dying.cleanup = () => Promise.reject(new Error('the tab died'));
    const erased = eraseDocuments(database.collections.records, replications.of.records, [key]);
    await expect(erased).rejects.toThrow('the tab died');
    dying.cleanup = cleanup;
    server.put(named('second', 's2'));
    replications.resync();
    await expect.poll(shown, { timeout: 10_000 }).toBe('second');
    await expect.poll(() => replications && isPulling(replications)).toBe(false);
    await metaInstance.cleanup(0);
    server.put(named('third', 's3'));
    replications.resync();
    await expect.poll(shown, { timeout: 10_000 }).toBe('third');
  },
);

test('[SYN-29] what is wanted again and was not asked for yet is not forgotten; of what was lost not even the name stays', async () => {
  const building = '00000000-0000-7000-8000-0000000000b1';
  const since = '2026-01-01T00:00:00.000Z';
  const here = { is: 'here', stay: 1, since, from: null, isToTrim: false, isUrgent: false } as const;
  const kept: Kept = { [buildingStaffScope(building)]: here, [buildingStaffScope(id)]: here };
  await journal.notes.put({ name: `kept:${organisation}`, value: kept });
  replications = begin({});
  await expect.poll(() => replications && isPulling(replications)).toBe(false);
  const grants: Grant[] = [{ role: 'syndic', buildings: 'all' }];
  const membership = { organisation, organisationName: '', grants, holdings: [], buildings: [building] };
  const profile = () => ({ memberships: [membership] }) as unknown as Profile;
  await letGoOfAll({ ports, database, journal, blobs, profile, now: () => since }, replications);
  expect(Object.keys(await readKept(journal, organisation))).toEqual([buildingStaffScope(building)]);
});

test('[SYN-30] nothing is let go of before the replication that has copies of it began, nor once it ended', async () => {
  replications = begin({});
  expect(isPulling(replications)).toBe(true);
  await putDocument(database.collections.facts, organisation, id, () => named('here', 's1'));
  await expect.poll(() => replications && isPulling(replications)).toBe(false);
  await replications.stop();
  const erased = eraseDocuments(database.collections.facts, replications.of.facts, [keyOf(organisation, id)]);
  await expect(erased).rejects.toThrow('request.unavailable');
});
