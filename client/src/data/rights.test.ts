import 'fake-indexeddb/auto';
import { buildings } from 'shared-domain/ownership';
import { suppliers } from 'shared-domain/payables';
import { staffScope } from 'shared-domain/sync';
import { describe, expect, test } from 'vitest';
import { anna, stage, supplier } from './testing/stage.ts';
import { allSent, everythingStored, until } from './testing/test-device.ts';
import { organisation } from './testing/test-server.ts';

const on = stage();

describe('rights that end', () => {
  test('work in a building lost meanwhile goes to the inbox, and nothing else of the building is kept', async () => {
    const { id, body } = buildings.sample;
    on.put(buildings, id, { ...body, name: 'CANARY' });
    const laptop = await on.signedIn();
    await until(laptop.data.documents('building', {}), (list) => list?.length === 1);
    on.server.isReachable = false;
    const patch = { name: 'Tilleuls', approvalThreshold: 12_300 };
    await laptop.data.actions.saveRecord('building', organisation, { id, patch });
    const author = on.server.accounts.get('anna@example.be')?.author;
    author?.scopes.splice(0, author.scopes.length, staffScope(organisation), `person:${anna}`);
    on.server.isReachable = true;
    laptop.wake();
    const items = await until(laptop.data.inbox, (list) => list?.length === 1);
    expect(items?.[0]).toMatchObject({ mine: { body: patch }, refusal: { code: 'sync.notAllowed' } });
    await until(laptop.data.documents('building', {}), (list) => list?.length === 0);
    await expect.poll(() => everythingStored(indexedDB), { timeout: 4_000 }).not.toContain('CANARY');
  });

  test('[SYN-29] a change refused while rights were away, and back at once, leaves what the server has', async () => {
    const { id, body } = buildings.sample;
    on.put(buildings, id, { ...body, name: 'Lilas' });
    const laptop = await on.signedIn();
    await until(laptop.data.documents('building', {}), (list) => list?.length === 1);
    const push = on.server.sync.push.bind(on.server.sync);
    on.server.sync.push = (author, request) =>
      push({ ...author, scopes: [staffScope(organisation)] }, request);
    await laptop.data.actions.saveRecord('building', organisation, { id, patch: { name: 'Tilleuls' } });
    await until(laptop.data.inbox, (list) => list?.length === 1);
    await until(laptop.data.documents('building', {}), (list) => list?.[0]?.rev === `seed-${id}`);
  });

  test('a lost scope leaves nothing on the device, in any database', async () => {
    const canary = 'CANARY-7719';
    on.put(buildings, buildings.sample.id, { ...buildings.sample.body, name: canary });
    on.put(suppliers, suppliers.sample.id, { ...supplier, name: 'Reste' });
    const anne = await on.signedIn();
    await until(anne.data.documents('building', {}), (list) => list?.[0]?.body.name === canary);
    await anne.data.actions.saveRecord('building', organisation, {
      id: buildings.sample.id,
      patch: { name: `${canary} 2` },
    });
    await allSent(anne.data);
    expect(await everythingStored(indexedDB)).toContain(canary);
    const author = on.server.accounts.get('anna@example.be')?.author;
    author?.scopes.splice(0, author.scopes.length, staffScope(organisation), `person:${anna}`);
    anne.data.actions.syncNow();
    await until(anne.data.documents('building', {}), (list) => list?.length === 0);
    await expect.poll(() => everythingStored(indexedDB), { timeout: 4_000 }).not.toContain(canary);
    expect(await everythingStored(indexedDB)).toContain('Reste');
    expect(anne.data.inbox.get() ?? []).toEqual([]);
  });
});
