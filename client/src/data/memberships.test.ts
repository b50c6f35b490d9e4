import 'fake-indexeddb/auto';
import { suppliers } from 'shared-domain/payables';
import { staffScope, wrapDocument } from 'shared-domain/sync';
import { beforeEach, describe, expect, test } from 'vitest';
import { anna, stage } from './testing/stage.ts';
import { allSent, everythingStored, until } from './testing/test-device.ts';
import { organisation, type TestServer } from './testing/test-server.ts';

const other = '00000000-0000-7000-8000-000000000002';
const mail = 'anna@example.be';

const on = stage();

beforeEach(() => {
  on.server.add(
    mail,
    anna,
    [{ role: 'syndic', buildings: 'all' }],
    [staffScope(organisation), staffScope(other)],
  );
  seed(on.server.sync, organisation, 'Chez nous');
  seed(on.server.found(other), other, 'CANARY');
});

function seed(data: TestServer['sync'], of: string, name: string): void {
  const id = of.replace(/.$/, '9');
  const body = { ...suppliers.sample.body, name };
  data.put(wrapDocument(suppliers, { organisation: of, id, body }, `seed-${name}`) as never);
}

const memberOf = (...organisations: string[]) => {
  const known = on.server.accounts.get(mail);
  known?.organisations.clear();
  for (const one of organisations) known?.organisations.add(one);
};

describe('while the app is open', () => {
  test('an organisation that is joined is pulled and listened to', async () => {
    const laptop = await on.signedIn();
    expect(on.server.listenedTo()).toEqual([organisation]);
    memberOf(organisation, other);
    laptop.data.actions.syncNow();
    const found = await until(laptop.data.documents('supplier', {}), (list) => list?.length === 2);
    expect(found?.map(({ body }) => body.name).sort()).toEqual(['CANARY', 'Chez nous']);
    await expect.poll(() => on.server.listenedTo()).toEqual([organisation, other]);
    await allSent(laptop.data);
  });

  test('nothing is left of one that is lost, and nobody listens to it', async () => {
    memberOf(organisation, other);
    const laptop = await on.signedIn();
    await until(laptop.data.documents('supplier', {}), (list) => list?.length === 2);
    memberOf(organisation);
    laptop.data.actions.syncNow();
    await until(laptop.data.documents('supplier', {}), (list) => list?.length === 1);
    await expect.poll(() => on.server.listenedTo()).toEqual([organisation]);
    await expect.poll(() => everythingStored(indexedDB), { timeout: 4_000 }).not.toContain('CANARY');
    await allSent(laptop.data);
    on.server.calls.length = 0;
    laptop.data.actions.syncNow();
    await allSent(laptop.data);
  });

  test('what was written for one that is lost meanwhile is in the inbox', async () => {
    memberOf(organisation, other);
    const laptop = await on.signedIn();
    on.server.isReachable = false;
    const body = { ...suppliers.sample.body, name: 'Écrit hors ligne', enterpriseNumber: null };
    await laptop.data.actions.saveRecord('supplier', other, { body });
    memberOf(organisation);
    on.server.isReachable = true;
    laptop.wake();
    const items = await until(laptop.data.inbox, (list) => list?.length === 1);
    expect(items?.[0]).toMatchObject({ mine: { body }, refusal: { code: 'sync.notAllowed' } });
    await until(laptop.data.documents('supplier', {}), (list) => list?.length === 1);
  });
});
