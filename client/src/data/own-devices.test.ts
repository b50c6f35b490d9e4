import 'fake-indexeddb/auto';
import { suppliers } from 'shared-domain/payables';
import { boardScope, buildingScope, buildingStaffScope, staffScope } from 'shared-domain/sync';
import { beforeEach, expect, test } from 'vitest';
import { allSent, type TestDevice, testDevice, until } from './testing/test-device.ts';
import { building, organisation, TestServer } from './testing/test-server.ts';

const anna = '00000000-0000-7000-8000-0000000000a1';
const bert = '00000000-0000-7000-8000-0000000000b1';
const supplier = { ...suppliers.sample.body, createdOn: '2024-02-01' };
const scopes = [
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
  server.add('anna@example.be', anna, [{ role: 'syndic', buildings: 'all' }], scopes);
  server.add('bert@example.be', bert, [{ role: 'syndic', buildings: 'all' }], scopes);
  return async () => {
    for (const device of devices) await device.data.close();
    for (const device of devices) expect(device.bugs).toEqual([]);
  };
});

async function signedIn(email: string): Promise<TestDevice> {
  const device = await testDevice(server);
  devices.push(device);
  expect(await device.data.signIn(email, 'secret')).toMatchObject({ ok: true });
  await allSent(device.data);
  return device;
}

async function kept(device: Promise<TestDevice>): Promise<TestDevice> {
  const again = await device;
  devices.push(again);
  return again;
}

const stateOf = ({ data }: TestDevice) => data.session.get();
const deviceOf = (device: TestDevice) => {
  const state = stateOf(device);
  return state.state === 'signedOut' ? '' : state.device;
};
const write = ({ data }: TestDevice, name: string) =>
  data.actions.saveRecord('supplier', organisation, { body: { ...supplier, name, enterpriseNumber: null } });
const toldOn = ({ data }: TestDevice, told: string) =>
  until(data.session, (session) => session.state === 'signedOut' && session.told === told);

/** What revoking does on the server: every session of the device is over. */
function revoke(device: TestDevice): string {
  const id = deviceOf(device);
  server.revoked.add(id);
  server.sessions.clear();
  return id;
}

test('a device that was revoked erases the account at its next contact, says so, and touches no other account', async () => {
  const phone = await signedIn('bert@example.be');
  server.isReachable = false;
  await write(phone, 'Bert was here');
  await phone.data.signOut({ unsent: 'keep' });
  server.isReachable = true;
  await phone.data.signIn('anna@example.be', 'secret');
  await allSent(phone.data);
  server.isReachable = false;
  await write(phone, 'Anna was here');
  const id = revoke(phone);
  const opened = await kept(phone.reopen());
  await until(opened.data.sync, (sync) => sync.unsent === 1);

  server.isReachable = true;
  opened.wake();
  await toldOn(opened, 'revoked');
  await expect.poll(() => server.wiped).toEqual([id]);
  const stored = await opened.stored();
  expect(stored).not.toContain('Anna was here');
  expect(stored).not.toContain(anna);
  expect(stored).toContain('Bert was here');
  expect(stateOf(await kept(opened.reopen()))).toMatchObject({ told: 'revoked' });
});

test('a device whose session had ended before it was revoked asks by its id, and erases itself', async () => {
  const phone = await signedIn('anna@example.be');
  server.sessions.clear();
  phone.wake();
  await until(phone.data.session, (session) => session.state === 'needsSignIn');
  const id = revoke(phone);
  phone.wake();
  await toldOn(phone, 'revoked');
  await expect.poll(() => server.wiped).toEqual([id]);
});

test('that all was erased is told to the server when there is a network again', async () => {
  const phone = await signedIn('anna@example.be');
  const id = revoke(phone);
  phone.wake();
  await toldOn(phone, 'revoked');
  server.isReachable = false;
  const opened = await kept(phone.reopen());
  expect(stateOf(opened)).toMatchObject({ state: 'signedOut', told: 'revoked' });
  server.isReachable = true;
  opened.wake();
  await expect.poll(() => server.wiped).toContain(id);
});

test('signing in on a revoked device erases first; the next time it begins anew, as another device', async () => {
  const phone = await signedIn('anna@example.be');
  const before = deviceOf(phone);
  await write(phone, 'Old work');
  await allSent(phone.data);
  server.isReachable = false;
  await phone.data.signOut();
  const again = await kept(phone.reopen());
  server.isReachable = true;
  await again.data.signIn('anna@example.be', 'secret');
  await allSent(again.data);
  revoke(again);
  expect(await again.data.signIn('anna@example.be', 'secret')).toMatchObject({
    ok: false,
    refusal: { code: 'auth.deviceRevoked' },
  });
  expect(stateOf(again)).toMatchObject({ state: 'signedOut', told: 'revoked' });
  expect(await again.stored()).not.toContain('Old work');
  expect(await again.data.signIn('anna@example.be', 'secret')).toMatchObject({ ok: true });
  await allSent(again.data);
  expect(deviceOf(again)).not.toBe(before);
  await until(again.data.documents('supplier', { organisation }), (list) => list?.length === 1);
});

test('after the offline days nothing opens it but the server, not even a clock set back; unsent work waits and goes on', async () => {
  const phone = await signedIn('anna@example.be');
  server.isReachable = false;
  await write(phone, 'In the cellar');
  phone.later(31);
  phone.wake();
  await until(phone.data.session, (session) => session.state === 'needsSignIn' && !session.mayWork);
  phone.later(-31);
  const opened = await kept(phone.reopen());
  expect(stateOf(opened)).toMatchObject({ state: 'needsSignIn', mayWork: false });
  await until(opened.data.sync, (sync) => sync.unsent === 1);
  // The server ended the session meanwhile.
  server.sessions.clear();
  server.isReachable = true;
  opened.wake();
  await until(opened.data.sync, (sync) => sync.state === 'paused');
  expect(stateOf(opened)).toMatchObject({ state: 'needsSignIn', mayWork: false });
  expect(await opened.data.signIn('anna@example.be', 'secret')).toMatchObject({ ok: true });
  expect(stateOf(opened)).toMatchObject({ state: 'active', mayWork: true });
  await allSent(opened.data);
  expect(Object.values(server.sync.data.documents)).toHaveLength(1);
});

test('work kept at a sign-out is told of, waits thirty days for its author, and is then erased', async () => {
  const phone = await signedIn('anna@example.be');
  server.isReachable = false;
  await write(phone, 'To be continued');
  expect(await phone.data.signOut({ unsent: 'keep' })).toEqual({ is: 'signedOut' });
  expect(stateOf(phone)).toMatchObject({ state: 'signedOut', kept: { unsent: 1 } });
  phone.later(29);
  phone.wake();
  const opened = await kept(phone.reopen());
  expect(stateOf(opened)).toMatchObject({ kept: { unsent: 1 } });
  expect(await opened.stored()).toContain('To be continued');
  opened.later(2);
  opened.wake();
  await toldOn(opened, 'expired');
  const stored = await opened.stored();
  expect(stored).not.toContain('To be continued');
  expect(stored).not.toContain('anna@example.be');
});

test('who signs out with no network says goodbye to the server later', async () => {
  const phone = await signedIn('anna@example.be');
  server.isReachable = false;
  expect(await phone.data.signOut()).toEqual({ is: 'signedOut' });
  const opened = await kept(phone.reopen());
  expect(stateOf(opened)).toEqual({ state: 'signedOut' });
  server.calls.length = 0;
  server.isReachable = true;
  opened.wake();
  await expect.poll(() => server.calls).toEqual(['POST /auth/sign-out']);
  opened.wake();
  await opened.data.close();
  expect(server.calls).toHaveLength(1);
});

test('a browser that cleared everything is told from one where nobody was; all comes back with the next sign-in', async () => {
  const fresh = await kept(testDevice(server));
  expect(stateOf(fresh)).toEqual({ state: 'signedOut' });
  const phone = await signedIn('anna@example.be');
  await write(phone, 'Came through');
  await allSent(phone.data);
  const before = deviceOf(phone);
  const emptied = await kept(phone.cleared());
  expect(stateOf(emptied)).toMatchObject({ state: 'signedOut', told: 'cleared' });
  expect(await emptied.data.signIn('anna@example.be', 'secret')).toMatchObject({ ok: true });
  await allSent(emptied.data);
  await until(emptied.data.documents('supplier', { organisation }), (list) => list?.length === 1);
  expect(deviceOf(emptied)).not.toBe(before);
});

test('the server is told how much a device has not sent, once, and again when it changed', async () => {
  const phone = await signedIn('anna@example.be');
  await expect.poll(() => server.unsentTold).toEqual([0]);
  await write(phone, 'Sent at once');
  await allSent(phone.data);
  phone.wake();
  await allSent(phone.data);
  expect(server.unsentTold).toEqual([0]);
});

test('storage is told by kind, and freeing it takes nothing that was not sent', async () => {
  const phone = await signedIn('anna@example.be');
  server.isReachable = false;
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Uint8Array(992)]);
  expect(await phone.data.actions.addBlob(organisation, new Blob([png]))).toMatchObject({ ok: true });
  const desk = await phone.data.storage();
  expect(await desk.free()).toBe(0);
  expect(await desk.report()).toMatchObject({
    photos: { bytes: 0, count: 0 },
    waiting: { bytes: 1_000, count: 1 },
    budget: 300_000_000,
  });
  await desk.chooseBudget(100_000_000);
  const again = await kept(phone.reopen());
  expect(await (await again.data.storage()).report()).toMatchObject({ budget: 100_000_000 });
});
