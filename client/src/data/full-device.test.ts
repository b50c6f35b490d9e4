import 'fake-indexeddb/auto';
import { IDBObjectStore } from 'fake-indexeddb';
import { invoiceDrafts, suppliers } from 'shared-domain/payables';
import { staffScope } from 'shared-domain/sync';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { allSent, type TestDevice, testDevice, until } from './testing/test-device.ts';
import { building, organisation, TestServer } from './testing/test-server.ts';

const anna = '00000000-0000-7000-8000-0000000000a1';
const supplier = { ...suppliers.sample.body, createdOn: '2024-02-01' };
const full = { ok: false, refusal: { code: 'device.full' } };

let server: TestServer;
let laptop: TestDevice;

beforeEach(async () => {
  server = new TestServer();
  server.add('anna@example.be', anna, [{ role: 'syndic', buildings: 'all' }], [staffScope(organisation)]);
  laptop = await testDevice(server);
  await laptop.data.signIn('anna@example.be', 'secret');
  await allSent(laptop.data);
  server.isReachable = false;
  return () => laptop.data.close();
});

/** The disk takes nothing more in databases of that name, as browsers say it, until the answer is called. */
function fill(name: string): () => void {
  const { add, put } = IDBObjectStore.prototype;
  const refusing = (write: typeof put): typeof put =>
    function (this: IDBObjectStore, ...given) {
      if (this.transaction.db.name.includes(name)) throw new DOMException('full', 'QuotaExceededError');
      return write.apply(this, given);
    };
  Object.assign(IDBObjectStore.prototype, { add: refusing(add), put: refusing(put) });
  const empty = () => void Object.assign(IDBObjectStore.prototype, { add, put });
  onTestFinished(empty);
  return empty;
}

const suppliersHere = () => until(laptop.data.documents('supplier', {}), (list) => list !== undefined);

describe('on a full device', () => {
  test.each([
    ['the journal takes', 'koprogo-journal'],
    ['the documents take', 'rxdb-dexie'],
  ])(
    'where %s nothing, a record is refused, nothing of it is left, and the next try is the only one',
    async (_, name) => {
      const empty = fill(name);
      expect(
        await laptop.data.actions.saveRecord('supplier', organisation, { body: supplier }),
      ).toMatchObject(full);
      empty();
      expect(await suppliersHere()).toEqual([]);
      expect(laptop.data.sync.get().unsent).toBe(0);
      expect(
        await laptop.data.actions.saveRecord('supplier', organisation, { body: supplier }),
      ).toMatchObject({ ok: true });
      server.isReachable = true;
      laptop.wake();
      await allSent(laptop.data);
      expect(Object.values(server.sync.data.documents)).toHaveLength(1);
    },
  );

  test('a change that is refused leaves the record as it was', async () => {
    const saved = await laptop.data.actions.saveRecord('supplier', organisation, { body: supplier });
    const id = saved.ok ? saved.value.id : '';
    const empty = fill('koprogo-journal');
    const patch = { note: 'no room' };
    expect(await laptop.data.actions.saveRecord('supplier', organisation, { id, patch })).toMatchObject(full);
    empty();
    expect((await suppliersHere())?.[0]?.body.note).toBe(supplier.note);
  });

  test('a draft keeps what was typed, and stores it all once there is room', async () => {
    const { createdOn } = invoiceDrafts.sample.body;
    const made = await laptop.data.actions.createDraft('invoiceDraft', organisation, (draft) => {
      draft.set(['building'], building);
      draft.set(['createdOn'], createdOn);
    });
    const id = made.ok ? made.value.id : '';
    const view = laptop.data.draft('invoiceDraft', organisation, id);
    await until(view, (one) => one.state === 'here');
    const { editDraft } = laptop.data.actions;
    const stay = view.subscribe(() => undefined);
    const empty = fill('koprogo-journal');
    expect(await editDraft(organisation, id, (draft) => draft.set(['number'], 'F-7'))).toMatchObject(full);
    expect(view.get()).toMatchObject({ document: { body: { number: 'F-7' } } });
    empty();
    expect(await editDraft(organisation, id, (draft) => draft.set(['note'], 'vu'))).toMatchObject({
      ok: true,
    });
    stay();
    const again = await laptop.reopen();
    const kept = await until(
      again.data.draft('invoiceDraft', organisation, id),
      (one) => one.state === 'here',
    );
    expect(kept).toMatchObject({ document: { body: { number: 'F-7', note: 'vu' } } });
    laptop = again;
  });

  test('a photo is refused, and so is a command', async () => {
    const empty = fill('koprogo-');
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
    expect(await laptop.data.actions.addBlob(organisation, new Blob([png]))).toMatchObject(full);
    empty();
    expect(laptop.data.sync.get().unsent).toBe(0);
  });
});

test('a disk that ends in the middle of a transaction is full too: Chromium says no more than that it was aborted', async () => {
  const { put } = IDBObjectStore.prototype;
  const aborting: typeof put = function (this: IDBObjectStore, ...given) {
    const request = put.apply(this, given);
    if (this.transaction.db.name.includes('rxdb-dexie')) this.transaction.abort();
    return request;
  };
  Object.assign(IDBObjectStore.prototype, { put: aborting });
  const empty = () => void Object.assign(IDBObjectStore.prototype, { put });
  onTestFinished(empty);
  expect(await laptop.data.actions.saveRecord('supplier', organisation, { body: supplier })).toMatchObject(
    full,
  );
  empty();
  expect(await suppliersHere()).toEqual([]);
  expect(laptop.data.sync.get().unsent).toBe(0);
});

test('a photo nobody sent yet is asked for with patience, not at each look', async () => {
  server.isReachable = true;
  const sha256 = 'a'.repeat(64);
  const asked = () => server.opened.filter((path) => path.includes(sha256)).length;
  for (let look = 0; look < 5; look += 1) {
    await until(laptop.data.blob(organisation, sha256), (view) => view.state === 'notHere');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(asked()).toBe(1);
});
