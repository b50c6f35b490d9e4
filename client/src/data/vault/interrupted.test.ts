import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { suppliers } from 'shared-domain/payables';
import { expect, test } from 'vitest';
import { databasesOf } from '../session/delete-account.ts';
import { openDeviceDatabase } from '../session/device-database.ts';
import { allSent, type TestDevice, testDevice, until } from '../testing/test-device.ts';
import { organisation, TestServer } from '../testing/test-server.ts';
import type { LockRow } from './lock-row.ts';
import { placeName } from './place-name.ts';

const anna = '00000000-0000-7000-8000-0000000000a1';
const pin = '802417';
const body = { ...suppliers.sample.body, createdOn: '2024-02-01', enterpriseNumber: null };

async function laptopWithUnsentWork(): Promise<{ server: TestServer; laptop: TestDevice }> {
  const server = new TestServer();
  server.addSyndic('anna@example.be', anna);
  const laptop = await testDevice(server);
  await laptop.data.signIn('anna@example.be', 'secret');
  await allSent(laptop.data);
  server.isReachable = false;
  await laptop.data.actions.saveRecord('supplier', organisation, { body });
  return { server, laptop };
}

async function rewriteLock(change: (lock: LockRow) => Partial<LockRow> | null): Promise<void> {
  const device = await openDeviceDatabase().open();
  const locks = device.table<LockRow>('locks');
  const lock = (await locks.get(anna)) as LockRow;
  const changes = change(lock);
  if (changes) await locks.put({ ...lock, ...changes });
  device.close();
}

const own = async () => (await Dexie.getDatabaseNames()).filter((name) => name.includes(anna)).sort();
const until0 = async (read: () => Promise<number>) => expect.poll(read, { timeout: 5_000 }).toBe(0);

async function sends(server: TestServer, device: TestDevice): Promise<void> {
  await until(device.data.sync, ({ unsent }) => unsent === 1);
  server.isReachable = true;
  device.wake();
  await allSent(device.data);
  expect(device.bugs).toEqual([]);
  await device.data.close();
}

test('a tab killed while it filled the sealed databases: what lay in clear is in force, the rest goes', async () => {
  const { server, laptop } = await laptopWithUnsentWork();
  await (await laptop.data.lockDesk()).set(pin);
  await (await laptop.data.lockDesk()).remove(pin);
  const before = await own();
  await laptop.data.close();
  // Half of it was there, and the row said what for.
  const half = new Dexie(`koprogo-journal-${placeName(anna, 'abc')}`);
  half.version(1).stores({ entries: '++position' });
  await half.open();
  half.close();
  const device = await openDeviceDatabase().open();
  await device.table('locks').put({
    ...{ account: anna, generation: '', moving: 'abc', leftovers: [], passkeys: [], autoLock: 15 },
    ...{ pin: {}, tries: { failed: 0, lastAt: '' } },
  });
  device.close();
  const again = await laptop.reopen();
  await until(again.data.lock, ({ is }) => is === 'none');
  await until0(async () => (await own()).filter((name) => !before.includes(name)).length);
  await sends(server, again);
});

test('a tab killed after all was sealed, before the old databases went: they go at the next start, locked or not', async () => {
  const { server, laptop } = await laptopWithUnsentWork();
  await (await laptop.data.lockDesk()).set(pin);
  await laptop.data.close();
  const left = new Dexie(`koprogo-journal-${anna}`);
  left.version(1).stores({ entries: '++position' });
  await left.open();
  await left.table('entries').add({ name: 'Canari en clair' });
  left.close();
  await rewriteLock(() => ({ leftovers: [''] }));
  const again = await laptop.reopen();
  await until(again.data.lock, ({ is }) => is === 'locked');
  await until0(async () => (await databasesOf(anna)).length);
  expect(await (await again.data.lockDesk()).unlock(pin)).toEqual({ ok: true });
  await sends(server, again);
});

test('a tab killed while it put all back in clear: the sealed databases are in force, and no clear word stays', async () => {
  const { server, laptop } = await laptopWithUnsentWork();
  await (await laptop.data.lockDesk()).set(pin);
  await laptop.data.close();
  const half = new Dexie(`koprogo-journal-${anna}`);
  half.version(1).stores({ entries: '++position' });
  await half.open();
  await half.table('entries').add({ name: 'Canari en clair' });
  half.close();
  await rewriteLock(() => ({ moving: '' }));
  const again = await laptop.reopen();
  await until(again.data.lock, ({ is }) => is === 'locked');
  await until0(async () => (await databasesOf(anna)).length);
  expect(await again.stored()).not.toContain('Canari en clair');
  expect(await (await again.data.lockDesk()).unlock(pin)).toEqual({ ok: true });
  await sends(server, again);
});

test('a disk that ends while it is sealed: nothing changed, and that is said', async () => {
  const { server, laptop } = await laptopWithUnsentWork();
  const before = await own();
  const { put } = IDBObjectStore.prototype;
  let isRefused = false;
  IDBObjectStore.prototype.put = function (...given) {
    const { name } = this.transaction.db;
    if (!name.startsWith('koprogo-journal') || !name.includes('_')) return put.apply(this, given);
    isRefused = true;
    throw new DOMException('full', 'QuotaExceededError');
  };
  try {
    expect(await (await laptop.data.lockDesk()).set(pin)).toEqual({ ok: false, trouble: 'deviceFull' });
  } finally {
    IDBObjectStore.prototype.put = put;
  }
  expect(isRefused).toBe(true);
  await until(laptop.data.lock, ({ is }) => is === 'none');
  expect(await own()).toEqual(before);
  await sends(server, laptop);
});
