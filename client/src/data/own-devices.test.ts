import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { anna, stage, supplier } from './testing/stage.ts';
import { allSent, type TestDevice, until } from './testing/test-device.ts';
import { organisation } from './testing/test-server.ts';

const on = stage();

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
  on.server.revoked.add(id);
  on.server.sessions.clear();
  return id;
}

test('a device that was revoked erases the account at its next contact, says so, and touches no other account', async () => {
  const phone = await on.signedIn('bert@example.be');
  on.server.isReachable = false;
  await write(phone, 'Bert was here');
  await phone.data.signOut({ unsent: 'keep' });
  on.server.isReachable = true;
  await phone.data.signIn('anna@example.be', 'secret');
  await allSent(phone.data);
  on.server.isReachable = false;
  await write(phone, 'Anna was here');
  const id = revoke(phone);
  const opened = await on.also(phone.reopen());
  await until(opened.data.sync, (sync) => sync.unsent === 1);

  on.server.isReachable = true;
  opened.wake();
  await toldOn(opened, 'revoked');
  await expect.poll(() => on.server.wiped).toEqual([id]);
  const stored = await opened.stored();
  expect(stored).not.toContain('Anna was here');
  expect(stored).not.toContain(anna);
  expect(stored).toContain('Bert was here');
  expect(stateOf(await on.also(opened.reopen()))).toMatchObject({ told: 'revoked' });
});

test('a device whose session had ended before it was revoked asks by its id, and erases itself', async () => {
  const phone = await on.signedIn();
  on.server.sessions.clear();
  phone.wake();
  await until(phone.data.session, (session) => session.state === 'needsSignIn');
  const id = revoke(phone);
  phone.wake();
  await toldOn(phone, 'revoked');
  await expect.poll(() => on.server.wiped).toEqual([id]);
});

test('that all was erased is told to the on.server when there is a network again', async () => {
  const phone = await on.signedIn();
  const id = revoke(phone);
  phone.wake();
  await toldOn(phone, 'revoked');
  on.server.isReachable = false;
  const opened = await on.also(phone.reopen());
  expect(stateOf(opened)).toMatchObject({ state: 'signedOut', told: 'revoked' });
  on.server.isReachable = true;
  opened.wake();
  await expect.poll(() => on.server.wiped).toContain(id);
});

test('signing in on a revoked device erases first; the next time it begins anew, as another device', async () => {
  const phone = await on.signedIn();
  const before = deviceOf(phone);
  await write(phone, 'Old work');
  await allSent(phone.data);
  on.server.isReachable = false;
  await phone.data.signOut();
  const again = await on.also(phone.reopen());
  on.server.isReachable = true;
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

test('after the offline days nothing opens it but the on.server, not even a clock set back; unsent work waits and goes on', async () => {
  const phone = await on.signedIn();
  on.server.isReachable = false;
  await write(phone, 'In the cellar');
  phone.later(31);
  phone.wake();
  await until(phone.data.session, (session) => session.state === 'needsSignIn' && !session.mayWork);
  phone.later(-31);
  const opened = await on.also(phone.reopen());
  expect(stateOf(opened)).toMatchObject({ state: 'needsSignIn', mayWork: false });
  await until(opened.data.sync, (sync) => sync.unsent === 1);
  // The on.server ended the session meanwhile.
  on.server.sessions.clear();
  on.server.isReachable = true;
  opened.wake();
  await until(opened.data.sync, (sync) => sync.state === 'paused');
  expect(stateOf(opened)).toMatchObject({ state: 'needsSignIn', mayWork: false });
  expect(await opened.data.signIn('anna@example.be', 'secret')).toMatchObject({ ok: true });
  expect(stateOf(opened)).toMatchObject({ state: 'active', mayWork: true });
  await allSent(opened.data);
  expect(Object.values(on.server.sync.data.documents)).toHaveLength(1);
});

test('work kept at a sign-out is told of, waits thirty days for its author, and is then erased', async () => {
  const phone = await on.signedIn();
  on.server.isReachable = false;
  await write(phone, 'To be continued');
  expect(await phone.data.signOut({ unsent: 'keep' })).toEqual({ is: 'signedOut' });
  expect(stateOf(phone)).toMatchObject({ state: 'signedOut', kept: { unsent: 1 } });
  phone.later(29);
  phone.wake();
  const opened = await on.also(phone.reopen());
  expect(stateOf(opened)).toMatchObject({ kept: { unsent: 1 } });
  expect(await opened.stored()).toContain('To be continued');
  opened.later(2);
  opened.wake();
  await toldOn(opened, 'expired');
  const stored = await opened.stored();
  expect(stored).not.toContain('To be continued');
  expect(stored).not.toContain('anna@example.be');
});

test('who signs out with no network says goodbye to the on.server later', async () => {
  const phone = await on.signedIn();
  on.server.isReachable = false;
  expect(await phone.data.signOut()).toEqual({ is: 'signedOut' });
  const opened = await on.also(phone.reopen());
  expect(stateOf(opened)).toEqual({ state: 'signedOut' });
  on.server.calls.length = 0;
  on.server.isReachable = true;
  opened.wake();
  await expect.poll(() => on.server.calls).toEqual(['POST /auth/sign-out']);
  opened.wake();
  await opened.data.close();
  expect(on.server.calls).toHaveLength(1);
});

test('a browser that cleared everything is told from one where nobody was; all comes back with the next sign-in', async () => {
  const fresh = await on.device();
  expect(stateOf(fresh)).toEqual({ state: 'signedOut' });
  const phone = await on.signedIn();
  await write(phone, 'Came through');
  await allSent(phone.data);
  const before = deviceOf(phone);
  const emptied = await on.also(phone.cleared());
  expect(stateOf(emptied)).toMatchObject({ state: 'signedOut', told: 'cleared' });
  expect(await emptied.data.signIn('anna@example.be', 'secret')).toMatchObject({ ok: true });
  await allSent(emptied.data);
  await until(emptied.data.documents('supplier', { organisation }), (list) => list?.length === 1);
  expect(deviceOf(emptied)).not.toBe(before);
});

test('the on.server is told how much a device has not sent, once, and again when it changed', async () => {
  const phone = await on.signedIn();
  await expect.poll(() => on.server.unsentTold).toEqual([0]);
  await write(phone, 'Sent at once');
  await allSent(phone.data);
  phone.wake();
  await allSent(phone.data);
  expect(on.server.unsentTold).toEqual([0]);
});

test('storage is told by kind, and freeing it takes nothing that was not sent', async () => {
  const phone = await on.signedIn();
  on.server.isReachable = false;
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
  const again = await on.also(phone.reopen());
  expect(await (await again.data.storage()).report()).toMatchObject({ budget: 100_000_000 });
});
