import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { buildings } from 'shared-domain/ownership';
import { suppliers } from 'shared-domain/payables';
import { boardScope, buildingScope, buildingStaffScope, staffScope, wrapDocument } from 'shared-domain/sync';
import { beforeEach, describe, expect, test } from 'vitest';
import { allSent, everythingStored, type TestDevice, testDevice, until } from './testing/test-device.ts';
import { building, organisation, TestServer } from './testing/test-server.ts';

const anna = '00000000-0000-7000-8000-0000000000a1';
const bert = '00000000-0000-7000-8000-0000000000b1';
const supplier = { ...suppliers.sample.body, createdOn: '2024-02-01' };
const staff = [
  staffScope(organisation),
  buildingScope(building),
  boardScope(building),
  buildingStaffScope(building),
];

let server: TestServer;
let devices: TestDevice[] = [];

beforeEach(() => {
  server = new TestServer();
  devices = [];
  server.add('anna@example.be', anna, [{ role: 'syndic', buildings: 'all' }], staff);
  server.add('bert@example.be', bert, [{ role: 'syndic', buildings: 'all' }], staff);
  return async () => {
    for (const device of devices) await device.data.close();
    for (const device of devices)
      expect(
        device.bugs.map((bug) => `${bug} ${JSON.stringify(bug).slice(0, 900)} ${(bug as Error).stack}`),
      ).toEqual([]);
  };
});

async function signedIn(email: string): Promise<TestDevice> {
  const device = await testDevice(server);
  devices.push(device);
  expect(await device.data.signIn(email, 'secret')).toMatchObject({ ok: true });
  await allSent(device.data);
  return device;
}

async function reopened(device: TestDevice): Promise<TestDevice> {
  const again = await device.reopen();
  devices.push(again);
  return again;
}

const suppliersOn = ({ data }: TestDevice) => data.documents('supplier', { organisation });

function seed(count: number): void {
  for (let at = 0; at < count; at += 1) {
    const id = `00000000-0000-7000-8000-${String(100_000 + at).padStart(12, '0')}`;
    const document = wrapDocument(
      suppliers,
      { organisation, id, body: { ...supplier, name: `Firme ${at}` } },
      `s${at}`,
    );
    server.sync.put(document as never);
  }
}

describe('session', () => {
  test('a session that ends while there is unsent work loses nothing: sync pauses, work goes on, signing in resumes', async () => {
    const laptop = await signedIn('anna@example.be');
    server.isReachable = false;
    await laptop.data.actions.saveRecord('supplier', organisation, { body: supplier });
    server.sessions.clear();
    server.isReachable = true;
    laptop.wake();
    const ended = await until(laptop.data.session, (session) => session.state === 'needsSignIn');
    expect(ended).toMatchObject({ mayWork: true });
    await until(laptop.data.sync, (sync) => sync.state === 'paused' && sync.unsent === 1);
    const second = { ...supplier, name: 'Encore', enterpriseNumber: null };
    expect(await laptop.data.actions.saveRecord('supplier', organisation, { body: second })).toMatchObject({
      ok: true,
    });
    const again = await reopened(laptop);
    expect(again.data.session.get()).toMatchObject({ state: 'needsSignIn' });
    await until(suppliersOn(again), (list) => list?.length === 2);
    expect(await again.data.signIn('anna@example.be', 'secret')).toMatchObject({ ok: true });
    await allSent(again.data);
    await until(suppliersOn(again), (list) => list?.every((one) => one.state === 'recorded') ?? false);
    expect(Object.values(server.sync.data.documents)).toHaveLength(2);
  });

  test('after the offline days the app asks for the password before it shows anything; nothing is lost', async () => {
    const laptop = await signedIn('anna@example.be');
    server.isReachable = false;
    await laptop.data.actions.saveRecord('supplier', organisation, { body: supplier });
    laptop.later(29);
    const again = await reopened(laptop);
    expect(again.data.session.get()).toMatchObject({ state: 'active', mayWork: true });
    again.later(2);
    again.wake();
    await until(again.data.session, (session) => session.state === 'needsSignIn' && !session.mayWork);
    server.isReachable = true;
    again.wake();
    await until(again.data.session, (session) => session.state === 'active' && session.mayWork);
    await allSent(again.data);
    expect(Object.values(server.sync.data.documents)).toHaveLength(1);
  });

  test('another person gets their own databases, and finds nothing of the first', async () => {
    const laptop = await signedIn('anna@example.be');
    server.isReachable = false;
    await laptop.data.actions.saveRecord('supplier', organisation, { body: supplier });
    await until(laptop.data.sync, (sync) => sync.unsent === 1);
    expect(await laptop.data.signOut()).toEqual({ is: 'stillUnsent', unsent: 1 });
    expect(await laptop.data.signOut({ unsent: 'discard', typed: 7 })).toEqual({
      is: 'stillUnsent',
      unsent: 1,
    });
    expect(await laptop.data.signOut({ unsent: 'keep' })).toEqual({ is: 'signedOut' });
    server.isReachable = true;
    await laptop.data.signIn('bert@example.be', 'secret');
    await until(suppliersOn(laptop), (list) => list?.length === 0);
    expect(await laptop.data.signOut()).toEqual({ is: 'signedOut' });
    expect((await indexedDB.databases()).filter(({ name }) => name?.includes(bert))).toEqual([]);
    await laptop.data.signIn('anna@example.be', 'secret');
    await allSent(laptop.data);
    await until(suppliersOn(laptop), (list) => list?.[0]?.state === 'recorded');
  });

  test('signing out for good leaves nothing of the account, and the next sign-in starts from nothing', async () => {
    const laptop = await signedIn('anna@example.be');
    await laptop.data.actions.saveRecord('supplier', organisation, {
      body: { ...supplier, name: 'CANARY-1' },
    });
    await allSent(laptop.data);
    expect(await laptop.data.signOut()).toEqual({ is: 'signedOut' });
    expect(await everythingStored(indexedDB)).not.toContain('CANARY-1');
    expect(laptop.data.session.get()).toEqual({ state: 'signedOut' });
    await laptop.data.signIn('anna@example.be', 'secret');
    await until(suppliersOn(laptop), (list) => list?.length === 1);
    await laptop.data.actions.saveRecord('supplier', organisation, {
      body: { ...supplier, enterpriseNumber: null },
    });
    await allSent(laptop.data);
    expect(Object.values(server.sync.data.documents)).toHaveLength(2);
  });

  test('what was refused is settled once, not again on every other device', async () => {
    const laptop = await signedIn('anna@example.be');
    const saved = await laptop.data.actions.saveRecord('supplier', organisation, { body: supplier });
    await allSent(laptop.data);
    server.isReachable = false;
    const id = saved.ok ? saved.value.id : '';
    await laptop.data.actions.saveRecord('supplier', organisation, { id, patch: { name: 'Mine' } });
    server.accounts.get('anna@example.be')?.author.roles.splice(0, 1, 'board');
    server.isReachable = true;
    laptop.wake();
    const items = await until(laptop.data.inbox, (inbox) => inbox?.length === 1);
    await laptop.data.actions.settleInbox(items?.[0]?.id ?? '');
    await allSent(laptop.data);
    await laptop.data.signOut();
    const phone = await signedIn('anna@example.be');
    const there = await until(phone.data.inbox, (inbox) => inbox?.length === 1);
    expect(there?.[0]).toMatchObject({ state: 'settled', mine: { body: { name: 'Mine' } } });
    expect(phone.data.sync.get()).toMatchObject({ inboxOpen: 0, state: 'allSent' });
  });

  test('a wrong address is refused in words, a missing network too', async () => {
    const device = await testDevice(server);
    devices.push(device);
    expect(await device.data.signIn('nobody@example.be', 'x')).toMatchObject({
      refusal: { code: 'auth.wrongCredentials' },
    });
    server.isReachable = false;
    expect(await device.data.signIn('anna@example.be', 'x')).toMatchObject({
      refusal: { code: 'request.unavailable' },
    });
  });
});

describe('rights', () => {
  test('work in a building lost meanwhile goes to the inbox, and nothing else of the building is kept', async () => {
    const sample = buildings.sample;
    server.sync.put(
      wrapDocument(
        buildings,
        { organisation, id: sample.id, body: { ...sample.body, name: 'CANARY' } },
        'seed',
      ) as never,
    );
    const laptop = await signedIn('anna@example.be');
    await until(laptop.data.documents('building', {}), (list) => list?.length === 1);
    server.isReachable = false;
    const patch = { name: 'Tilleuls', approvalThreshold: 12_300 };
    await laptop.data.actions.saveRecord('building', organisation, { id: sample.id, patch });
    const author = server.accounts.get('anna@example.be')?.author;
    author?.scopes.splice(0, author.scopes.length, staffScope(organisation), `person:${anna}`);
    server.isReachable = true;
    laptop.wake();
    const items = await until(laptop.data.inbox, (list) => list?.length === 1);
    expect(items?.[0]).toMatchObject({ mine: { body: patch }, refusal: { code: 'sync.notAllowed' } });
    await until(laptop.data.documents('building', {}), (list) => list?.length === 0);
    await expect.poll(() => everythingStored(indexedDB), { timeout: 4_000 }).not.toContain('CANARY');
  });

  test('[SYN-29] a change refused while rights were away, and back at once, leaves what the server has', async () => {
    const [sample, place] = [buildings.sample, { organisation, id: buildings.sample.id }];
    server.sync.put(
      wrapDocument(buildings, { ...place, body: { ...sample.body, name: 'Lilas' } }, 'seed') as never,
    );
    const laptop = await signedIn('anna@example.be');
    await until(laptop.data.documents('building', {}), (list) => list?.length === 1);
    const push = server.sync.push.bind(server.sync);
    server.sync.push = (author, request) => push({ ...author, scopes: [staffScope(organisation)] }, request);
    await laptop.data.actions.saveRecord('building', organisation, {
      id: sample.id,
      patch: { name: 'Tilleuls' },
    });
    await until(laptop.data.inbox, (list) => list?.length === 1);
    await until(laptop.data.documents('building', {}), (list) => list?.[0]?.rev === 'seed');
  });
});

describe('pulling', () => {
  test('everything arrives, whatever the length of a page, and stays over a restart with no network', async () => {
    seed(120);
    server.sync.pageSize = 7;
    const laptop = await signedIn('anna@example.be');
    await until(suppliersOn(laptop), (list) => list?.length === 120);
    server.isReachable = false;
    const again = await reopened(laptop);
    await until(suppliersOn(again), (list) => list?.length === 120);
  });

  test('a crash between the documents and the checkpoint only repeats the page', async () => {
    seed(20);
    const laptop = await signedIn('anna@example.be');
    await until(suppliersOn(laptop), (list) => list?.length === 20);
    await laptop.data.close();
    await forgetCheckpoints();
    seed(25);
    const again = await laptop.reopen();
    devices.push(again);
    await until(suppliersOn(again), (list) => list?.length === 25);
    await allSent(again.data);
    expect(again.data.inbox.get() ?? []).toEqual([]);
    expect(Object.values(server.sync.data.documents)).toHaveLength(25);
  });

  test('a server restored from an older backup gets back what it lost, and the device ends where the server is', async () => {
    seed(3);
    const laptop = await signedIn('anna@example.be');
    const first = await laptop.data.actions.saveRecord('supplier', organisation, {
      body: { ...supplier, name: 'Avant' },
    });
    await allSent(laptop.data);
    const backup = server.sync.backup();
    const id = first.ok ? first.value.id : '';
    await laptop.data.actions.saveRecord('supplier', organisation, { id, patch: { name: 'Après' } });
    const lost = await laptop.data.actions.saveRecord('supplier', organisation, {
      body: { ...supplier, name: 'Perdu', enterpriseNumber: null },
    });
    await laptop.data.actions.addBlob(organisation, new Blob([png]));
    await allSent(laptop.data);
    server.sync.restore(backup);
    server.blobs.clear();
    server.sync.data.head = { ...server.sync.data.head, epoch: 2, nonce: 'second' };
    laptop.data.actions.syncNow();
    await expect
      .poll(() => server.sync.data.documents[lost.ok ? lost.value.id : '']?.document.body.name, {
        timeout: 6_000,
      })
      .toBe('Perdu');
    expect(server.sync.data.documents[id]?.document.body.name).toBe('Après');
    await allSent(laptop.data);
    const names = await until(suppliersOn(laptop), (list) => list?.length === 5, 6_000);
    expect(names?.map((one) => one.body.name).sort()).toContain('Après');
    expect(names?.every((one) => one.state === 'recorded')).toBe(true);
    await allSent(laptop.data);
    expect(server.blobs.size).toBe(1);
  });
});

const png = new Uint8Array([
  0x89,
  0x50,
  0x4e,
  0x47,
  0x0d,
  0x0a,
  0x1a,
  0x0a,
  ...new Uint8Array(600_000).fill(7),
]);

/** What a crash does that comes after the documents were stored: the checkpoint is not. */
async function forgetCheckpoints(): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    if (!name?.includes('rx-replication-meta')) continue;
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
    });
    const store = database.transaction('docs', 'readwrite').objectStore('docs');
    await new Promise((resolve) => {
      store.clear().onsuccess = resolve;
    });
    database.close();
  }
}

describe('photos', () => {
  test('a photo is kept at once, sent in pieces when there is a network, and opens with none', async () => {
    const laptop = await signedIn('anna@example.be');
    server.isReachable = false;
    const added = await laptop.data.actions.addBlob(organisation, new Blob([png]));
    expect(added).toMatchObject({ ok: true, value: { bytes: png.length, mediaType: 'image/png' } });
    const sha256 = added.ok ? added.value.sha256 : '';
    await until(laptop.data.sync, (sync) => sync.unsent === 1);
    const again = await reopened(laptop);
    await until(again.data.blob(organisation, sha256), (view) => view.state === 'here');
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    const later = await until(again.data.blob(organisation, sha256), (view) => view.state !== 'loading');
    expect(later.state).toBe('here');
    server.isReachable = true;
    again.wake();
    await allSent(again.data);
    const sent = [...server.blobs.values()][0] ?? [];
    expect(sent.length).toBeGreaterThan(2);
    expect(sent.reduce((sum, piece) => sum + piece.length, 0)).toBe(png.length);
    const view = await until(again.data.blob(organisation, '0'.repeat(64)), (one) => one.state !== 'loading');
    expect(view.state).toBe('notHere');
  });

  test('what is no photo, or too large, is refused before it is stored', async () => {
    const laptop = await signedIn('anna@example.be');
    const text = new Blob([readFileSync(new URL('./README.md', import.meta.url))]);
    expect(await laptop.data.actions.addBlob(organisation, text)).toMatchObject({
      refusal: { code: 'blob.typeUnknown' },
    });
    const large = { size: 80 * 1024 * 1024 } as Blob;
    expect(await laptop.data.actions.addBlob(organisation, large)).toMatchObject({
      refusal: { code: 'blob.tooLarge' },
    });
  });
});
