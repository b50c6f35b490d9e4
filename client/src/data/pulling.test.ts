import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { largePng } from './testing/large-png.ts';
import { stage, supplier, suppliersOn } from './testing/stage.ts';
import { allSent, until } from './testing/test-device.ts';
import { organisation } from './testing/test-server.ts';

const on = stage();

describe('pulling', () => {
  test('everything arrives, whatever the length of a page, and stays over a restart with no network', async () => {
    on.seed(120);
    on.server.sync.pageSize = 7;
    const laptop = await on.signedIn();
    await until(suppliersOn(laptop), (list) => list?.length === 120);
    on.server.isReachable = false;
    const again = await on.reopened(laptop);
    await until(suppliersOn(again), (list) => list?.length === 120);
  });

  test('a crash between the documents and the checkpoint only repeats the page', async () => {
    on.seed(20);
    const laptop = await on.signedIn();
    await until(suppliersOn(laptop), (list) => list?.length === 20);
    await laptop.data.close();
    await forgetCheckpoints();
    on.seed(25);
    const again = await on.reopened(laptop);
    await until(suppliersOn(again), (list) => list?.length === 25);
    await allSent(again.data);
    expect(again.data.inbox.get() ?? []).toEqual([]);
    expect(Object.values(on.server.sync.data.documents)).toHaveLength(25);
  });

  test('a server restored from an older backup gets back what it lost, and the device ends where the server is', async () => {
    on.seed(3);
    const laptop = await on.signedIn();
    const first = await laptop.data.actions.saveRecord('supplier', organisation, {
      body: { ...supplier, name: 'Avant' },
    });
    await allSent(laptop.data);
    const backup = on.server.sync.backup();
    const id = first.ok ? first.value.id : '';
    await laptop.data.actions.saveRecord('supplier', organisation, { id, patch: { name: 'Après' } });
    const lost = await laptop.data.actions.saveRecord('supplier', organisation, {
      body: { ...supplier, name: 'Perdu', enterpriseNumber: null },
    });
    await laptop.data.actions.addBlob(organisation, new Blob([largePng()]));
    await allSent(laptop.data);
    on.server.sync.restore(backup);
    on.server.blobs.clear();
    on.server.sync.data.head = { ...on.server.sync.data.head, epoch: 2, nonce: 'second' };
    laptop.data.actions.syncNow();
    await expect
      .poll(() => on.server.sync.data.documents[lost.ok ? lost.value.id : '']?.document.body.name, {
        timeout: 6_000,
      })
      .toBe('Perdu');
    expect(on.server.sync.data.documents[id]?.document.body.name).toBe('Après');
    await allSent(laptop.data);
    const names = await until(suppliersOn(laptop), (list) => list?.length === 5, 6_000);
    expect(names?.map((one) => one.body.name).sort()).toContain('Après');
    expect(names?.every((one) => one.state === 'recorded')).toBe(true);
    await allSent(laptop.data);
    expect(on.server.blobs.size).toBe(1);
  });
});

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
