import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDevice } from './testing/test-device.ts';
import {
  createWorld,
  emailOf,
  newId,
  organisation,
  password,
  people,
  type Who,
  type World,
} from './testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ heartbeatMillis: 50 });
});
afterAll(() => world?.close());

type Line = {
  id: string;
  deviceName: string;
  isThis: boolean;
  state: string;
  unsent: number | null;
  wipedAt: string | null;
};

const json = { 'content-type': 'application/json' };
const post = (path: string, body: unknown, cookie = '') =>
  world.app.request(path, { method: 'POST', headers: { ...json, cookie }, body: JSON.stringify(body) });
const devicesOf = async (device: TestDevice) =>
  (await device.call<{ sessions: Line[] }>('/api/auth/sessions')).body.sessions;
const signInAs = (who: Who, device: string, cookie = '') =>
  post(
    '/api/auth/sign-in',
    { email: emailOf(who), password, device, deviceName: 'Chrome · Android' },
    cookie,
  );
const asks = async (device: string, wiped = false) =>
  (await post('/api/auth/device', { device, wiped })).json();

async function revoke(by: TestDevice, lost: TestDevice): Promise<void> {
  const before = await devicesOf(lost);
  const own = before.find(({ isThis }) => isThis);
  expect((await by.call(`/api/auth/sessions/${own?.id}`, { method: 'DELETE' })).status).toBe(204);
}

test('a device that was revoked is told so wherever it asks, and nowhere let in', async () => {
  const [phone, laptop] = [await world.device('syndic'), await world.device('syndic')];
  await revoke(laptop, phone);
  const head = { protocol: 1, organisation, device: phone.id, head: null };
  const asked = [
    phone.call('/api/sync/pull', { method: 'POST', json: { ...head, discipline: 'records', cursors: {} } }),
    phone.call('/api/sync/push', { method: 'POST', json: { ...head, mutations: [] } }),
    phone.call(`/api/sync/events?organisation=${organisation}`),
    phone.call(`/api/blobs/${'a'.repeat(64)}?organisation=${organisation}`),
    phone.call('/api/profile'),
    phone.call('/api/auth/sessions'),
  ];
  for (const answer of await Promise.all(asked)) {
    expect(answer).toMatchObject({ status: 401, body: { code: 'auth.deviceRevoked' } });
  }
  expect((await laptop.call('/api/profile')).status).toBe(200);
});

test('the answer to a refresh may be lost: it is the same again, until the device said goodbye', async () => {
  const [phone, laptop] = [await world.device('accountant'), await world.device('accountant')];
  await revoke(laptop, phone);
  for (const _ of [1, 2]) {
    const answer = await post('/api/auth/refresh', {}, phone.cookie);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(await answer.json()).toEqual({ code: 'auth.deviceRevoked' });
  }
});

test('an open stream of events ends with the session', async () => {
  const [phone, laptop] = [await world.device('board'), await world.device('board')];
  const stream = await world.app.request(`/api/sync/events?organisation=${organisation}`, {
    headers: { authorization: `Bearer ${phone.token}` },
  });
  expect(stream.status).toBe(200);
  await revoke(laptop, phone);
  await expect(stream.text()).resolves.toBeTypeOf('string');
});

test('a new password closes the other sessions, and their devices can still be revoked', async () => {
  const [phone, laptop] = [await world.device('colleague'), await world.device('colleague')];
  const next = 'un autre mot de passe bien long';
  const changed = await laptop.call('/api/auth/password', {
    method: 'POST',
    json: { current: password, next },
  });
  expect(changed.status).toBe(204);
  expect(await asks(phone.id)).toEqual({ revoked: false });
  const closed = (await devicesOf(laptop)).find(({ isThis }) => !isThis);
  expect(closed).toMatchObject({ state: 'closed' });
  await laptop.call(`/api/auth/sessions/${closed?.id}`, { method: 'DELETE' });
  expect(await asks(phone.id)).toEqual({ revoked: true });
  expect((await devicesOf(laptop)).map(({ state }) => state).sort()).toEqual(['open', 'revoked']);
  await asks(phone.id, true);
  const wiped = (await devicesOf(laptop)).find(({ isThis }) => !isThis);
  expect(wiped).toMatchObject({ state: 'wiped', wipedAt: expect.any(String) });
  world.clock.offsetMillis += 31 * 86_400_000;
  const again = await signInAgain('colleague', next);
  expect(await again.json()).toMatchObject({ sessions: { length: 2 } });
  world.clock.offsetMillis = 0;
});

async function signInAgain(who: Who, given: string): Promise<Response> {
  const answer = await post('/api/auth/sign-in', { email: emailOf(who), password: given, device: newId() });
  const { accessToken } = (await answer.json()) as { accessToken: string };
  return world.app.request('/api/auth/sessions', { headers: { authorization: `Bearer ${accessToken}` } });
}

test('a revoked device that is signed in again erases itself first, and comes back under another id', async () => {
  const [phone, laptop] = [await world.device('owner'), await world.device('owner')];
  await revoke(laptop, phone);
  const wrong = await post('/api/auth/sign-in', {
    email: emailOf('owner'),
    password: 'a guess',
    device: phone.id,
  });
  expect(await wrong.json()).toEqual({ code: 'auth.wrongCredentials' });
  const found = await signInAs('owner', phone.id);
  expect([found.status, await found.json()]).toEqual([401, { code: 'auth.deviceRevoked' }]);
  expect((await signInAs('owner', newId())).status).toBe(200);
  // Another person may have used the same browser under the same id: it is not theirs that was revoked.
  expect((await signInAs('syndic', phone.id)).status).toBe(200);
});

test('what a device last said it had not sent is told to who thinks of revoking it', async () => {
  const [phone, laptop] = [await world.device('formerOwner'), await world.device('formerOwner')];
  const tell = (unsent: unknown) =>
    phone.call('/api/auth/sessions/this', { method: 'PUT', json: { unsent } });
  expect((await tell(3)).status).toBe(204);
  for (const wrong of [-1, 1.5, '3', 2_000_000]) expect((await tell(wrong)).status).toBe(400);
  expect((await devicesOf(laptop)).map(({ unsent }) => unsent).sort()).toEqual([3, null]);
});

test('who signs out leaves no device behind, unless unsent work stays sealed on it', async () => {
  const [phone, tablet, laptop] = [
    await world.device('admin'),
    await world.device('admin'),
    await world.device('admin'),
  ];
  await post('/api/auth/sign-out', {}, phone.cookie);
  await post('/api/auth/sign-out', { kept: 4 }, tablet.cookie);
  const others = (await devicesOf(laptop)).filter(({ isThis }) => !isThis);
  expect(others).toMatchObject([{ state: 'closed', unsent: 4 }]);
});

test('a browser that lost everything but its cookie leaves no ghost in the list', async () => {
  const before = await world.device('platformAdmin');
  const answer = await signInAs('platformAdmin', newId(), before.cookie);
  const { accessToken } = (await answer.json()) as { accessToken: string };
  const list = await world.app.request('/api/auth/sessions', {
    headers: { authorization: `Bearer ${accessToken}` },
  });
  expect(await list.json()).toMatchObject({ sessions: { length: 1 } });
});

test('the mark that somebody is signed in can be read by the page, and tells nothing of them', async () => {
  const answer = await signInAs('syndic', newId());
  const marks = answer.headers.getSetCookie().filter((one) => one.startsWith('koprogo_here='));
  expect(marks).toHaveLength(1);
  expect(marks[0]).toMatch(/^koprogo_here=1; Max-Age=34560000; Path=\/; (Secure; )?SameSite=Strict$/);
  expect(marks[0]).not.toContain(people.syndic);
});

test('nobody revokes a device of somebody else', async () => {
  const [mine, theirs] = [await world.device('syndic'), await world.device('owner')];
  const own = (await devicesOf(theirs)).find(({ isThis }) => isThis);
  expect((await mine.call(`/api/auth/sessions/${own?.id}`, { method: 'DELETE' })).status).toBe(404);
  expect((await theirs.call('/api/profile')).status).toBe(200);
});
