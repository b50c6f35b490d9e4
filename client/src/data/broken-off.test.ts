import 'fake-indexeddb/auto';
import { invoiceDrafts, suppliers } from 'shared-domain/payables';
import { buildingStaffScope, wrapDocument } from 'shared-domain/sync';
import { beforeEach, expect, test } from 'vitest';
import { anna, stage } from './testing/stage.ts';
import { type TestDevice, until } from './testing/test-device.ts';
import { building, organisation, type TestServer } from './testing/test-server.ts';

const supplier = '00000000-0000-7000-8000-000000000091';

const mail = 'anna@example.be';
const on = stage();
let account: ReturnType<TestServer['add']>;

beforeEach(() => {
  account = on.server.addSyndic(mail, anna);
  const body = { ...suppliers.sample.body, name: 'CANARY' };
  on.server.sync.put(wrapDocument(suppliers, { organisation, id: supplier, body }, 'seed') as never);
});

async function signedIn(): Promise<TestDevice> {
  const device = await on.signedIn();
  await until(device.data.documents('supplier', {}), (list) => list?.length === 1);
  expect(await device.stored()).toContain('CANARY');
  return device;
}

async function brokenOff(device: TestDevice, meanwhile: () => void): Promise<TestDevice> {
  const again = await on.also(device.brokenOff(meanwhile));
  again.wake();
  return again;
}

test('[SYN-28] what a tab stored and did not note goes too when its scope is lost meanwhile: records, and drafts', async () => {
  const place = { type: invoiceDrafts.type, scope: buildingStaffScope(building), building };
  const draft = { organisation, id: supplier.replace(/1$/, '2'), ...place, subject: '', sort: '', rev: 'd1' };
  on.server.sync.put({ ...draft, version: 1, deleted: false, body: { note: 'SECRET' } });
  const laptop = await signedIn();
  expect(await laptop.stored()).toContain('SECRET');
  const again = await brokenOff(laptop, () => {
    account.scopes = [];
  });
  await expect.poll(() => again.stored(), { timeout: 15_000 }).not.toMatch(/CANARY|SECRET/);
});

test('[SYN-28] who is no member any more when the tab comes back keeps nothing of the organisation', async () => {
  const laptop = await signedIn();
  const again = await brokenOff(laptop, () => on.server.accounts.get(mail)?.organisations.clear());
  await expect.poll(() => again.stored(), { timeout: 15_000 }).not.toContain('CANARY');
});
