import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { suppliers } from 'shared-domain/payables';
import { wrapDocument } from 'shared-domain/sync';
import { expect, onTestFinished, test } from 'vitest';
import { anna, supplier, suppliersOn } from './testing/stage.ts';
import { allSent, type TestDevice, testDevice, until } from './testing/test-device.ts';
import { organisation, TestServer } from './testing/test-server.ts';

/** A server with so many suppliers, a few to a page. */
function serverWith(count: number): TestServer {
  const server = new TestServer();
  server.addSyndic('anna@example.be', anna);
  server.sync.pageSize = 10;
  for (let at = 0; at < count; at += 1) {
    const id = `00000000-0000-7000-8000-${String(100_000 + at).padStart(12, '0')}`;
    const placed = { organisation, id, body: { ...supplier, name: `Firme ${at}` } };
    server.sync.put(wrapDocument(suppliers, placed, `seed-${id}`.slice(0, 64)) as never);
  }
  return server;
}

/** The first such call fails, as browsers do it; it tells whether it was made. */
function failOnce<Name extends 'put' | 'get'>(
  name: Name,
  isMeant: (store: IDBObjectStore, key: unknown) => boolean,
): () => boolean {
  const original = IDBObjectStore.prototype[name] as (this: IDBObjectStore, ...given: unknown[]) => unknown;
  let failed = false;
  function failing(this: IDBObjectStore, ...given: unknown[]) {
    if (failed || !isMeant(this, given[0])) return original.apply(this, given);
    failed = true;
    throw new DOMException('no room', 'QuotaExceededError');
  }
  Object.assign(IDBObjectStore.prototype, { [name]: failing });
  onTestFinished(() => void Object.assign(IDBObjectStore.prototype, { [name]: original }));
  return () => failed;
}

async function signedIn(server: TestServer): Promise<TestDevice> {
  const device = await testDevice(server);
  onTestFinished(() => device.data.close());
  await device.data.signIn('anna@example.be', 'secret');
  return device;
}

test('[SYN-24] a page that could not be stored is read again, and what came after it is not taken for the end', async () => {
  const hasFailed = failOnce('put', ({ transaction }) => transaction.db.name.endsWith('--records'));
  const device = await signedIn(serverWith(30));
  await until(suppliersOn(device), (list) => list?.length === 30);
  await allSent(device.data);
  expect(hasFailed()).toBe(true);
});

test('sync that could not begin once begins later', async () => {
  const server = serverWith(0);
  const hasFailed = failOnce('get', (_, key) => key === 'crowded');
  const device = await signedIn(server);
  expect(await device.data.actions.saveRecord('supplier', organisation, { body: supplier })).toMatchObject({
    ok: true,
  });
  await allSent(device.data);
  expect(hasFailed()).toBe(true);
  expect(Object.keys(server.sync.data.documents)).toHaveLength(1);
});

test('a database that does not open once is tried again; meanwhile the others are not left open', async () => {
  const first = await signedIn(serverWith(0));
  await allSent(first.data);
  const { open } = IDBFactory.prototype;
  let failed = 0;
  Object.assign(IDBFactory.prototype, {
    open(this: IDBFactory, name: string, version?: number) {
      if (failed > 0 || !name.startsWith('koprogo-blobs')) return open.call(this, name, version);
      failed += 1;
      throw new DOMException('no room', 'QuotaExceededError');
    },
  });
  onTestFinished(() => void Object.assign(IDBFactory.prototype, { open }));
  const device = await first.reopen();
  onTestFinished(() => device.data.close());
  expect(await device.data.actions.saveRecord('supplier', organisation, { body: supplier })).toMatchObject({
    ok: true,
  });
  await allSent(device.data);
  expect(failed).toBe(1);
});
