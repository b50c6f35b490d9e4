import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDevice } from './testing/test-device.ts';
import {
  createWorld,
  emailOf,
  newId,
  organisation,
  password,
  sampleBody,
  type World,
} from './testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world?.close());

const refreshWith = (cookie: string) =>
  world.app.request('/api/auth/refresh', {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: '{}',
  });
const cookieOf = (response: Response) => (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
const later = (millis: number) => {
  world.clock.offsetMillis += millis;
};

test('a thief who refreshes first is out as soon as the owner does, and the owner is told', async () => {
  const device = await world.device('syndic');
  const bystander = await world.device('syndic');
  const stolen = cookieOf(await refreshWith(device.cookie));
  later(31_000);
  const owners = await refreshWith(device.cookie);
  expect([owners.status, await owners.json()]).toEqual([401, { code: 'auth.sessionEnded' }]);
  expect((await refreshWith(stolen)).status).toBe(401);
  expect((await device.call('/api/profile')).status).toBe(401);
  expect((await refreshWith(bystander.cookie)).status).toBe(200);
});

test('who was stolen from is told which device and when, at the next sign-in and among the devices, until they say they know', async () => {
  const device = await world.device('colleague');
  await refreshWith(device.cookie);
  later(31_000);
  const at = Date.now() + world.clock.offsetMillis;
  await refreshWith(device.cookie);
  const next = await world.device('colleague');
  type Told = { thefts: { deviceName: string; at: string }[] };
  const told = (await next.call<Told>('/api/profile')).body.thefts;
  expect(told.map(({ deviceName }) => deviceName)).toEqual(['Test']);
  expect(Math.abs(Date.parse(told[0]?.at ?? '') - at)).toBeLessThan(5_000);
  // Nobody else is.
  expect((await (await world.device('board')).call<Told>('/api/profile')).body.thefts).toEqual([]);
  type Listed = { sessions: { isThis: boolean; stolenAt: string | null }[] };
  const listed = async () => (await next.call<Listed>('/api/auth/sessions')).body.sessions;
  expect((await listed()).find(({ stolenAt }) => stolenAt)).toMatchObject({
    isThis: false,
    stolenAt: told[0]?.at,
  });
  expect((await next.call('/api/auth/sessions/thefts', { method: 'PUT' })).status).toBe(204);
  expect((await next.call<Told>('/api/profile')).body.thefts).toEqual([]);
  // The list goes on showing it.
  expect((await listed()).some(({ stolenAt }) => stolenAt)).toBe(true);
});

test('however far the thief has gone on, the first token shown again ends all of it', async () => {
  const device = await world.device('owner');
  let youngest = device.cookie;
  for (let turn = 0; turn < 12; turn += 1) {
    youngest = cookieOf(await refreshWith(youngest));
    later(1_000);
  }
  later(31_000);
  expect((await refreshWith(device.cookie)).status).toBe(401);
  expect((await refreshWith(youngest)).status).toBe(401);
});

test('a hundred refreshes at once, of tokens of two generations, leave one family with one youngest', async () => {
  const device = await world.device('board');
  const second = cookieOf(await refreshWith(device.cookie));
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, at) => refreshWith(at % 2 ? device.cookie : second)),
  );
  expect(new Set(answers.map((one) => one.status))).toEqual(new Set([200]));
  const youngest = new Set(answers.map(cookieOf));
  youngest.delete(second);
  expect(youngest.size).toBe(1);
  expect((await refreshWith([...youngest][0] ?? '')).status).toBe(200);
});

test('a token that was guessed, cut, doubled or of another account opens nothing and ends nothing', async () => {
  const device = await world.device('owner');
  const value = device.cookie.split('=')[1] ?? '';
  for (const guess of [
    '',
    'x',
    value.slice(0, -1),
    `${value}x`,
    value.toLowerCase(),
    '%00',
    'a'.repeat(4_000),
  ]) {
    expect((await refreshWith(`koprogo_refresh=${guess}`)).status).toBe(401);
  }
  expect((await refreshWith(device.cookie)).status).toBe(200);
});

test('a new password ends every other session: its tokens, its refreshes and its streams', async () => {
  const [mine, thief] = [await world.device('accountant'), await world.device('accountant')];
  const json = { current: password, next: 'un mot de passe bien long' };
  expect((await mine.call('/api/auth/password', { method: 'POST', json })).status).toBe(204);
  expect((await thief.pullOnce('records')).status).toBe(401);
  expect((await refreshWith(thief.cookie)).status).toBe(401);
  expect((await thief.call(`/api/sync/events?organisation=${organisation}`)).status).toBe(401);
  expect((await refreshWith(mine.cookie)).status).toBe(200);
});

const supplierOf = (device: TestDevice) => device.wrap('supplier', newId(), sampleBody('supplier'));
const codesOf = async (device: TestDevice, mutations: readonly unknown[]) =>
  (await device.send(mutations)).body.results.map((one) => one.refusal?.code ?? one.outcome);

test('a push that was overheard does nothing: hours later, from another device, by another account', async () => {
  const device = await world.device('syndic');
  const mutation = device.mutation(supplierOf(device));
  expect(await codesOf(device, [mutation])).toEqual(['accepted']);
  later(5 * 3_600_000);
  const [again, other, colleague] = [
    await world.device('syndic'),
    await world.device('syndic'),
    await world.device('colleague'),
  ];
  for (const replayer of [other, colleague]) {
    replayer.n += 1;
    expect(await codesOf(replayer, [{ ...mutation, n: 1 }])).toEqual(['sync.numberReused']);
    const claimed = { protocol: 1, device: device.id, organisation, head: null, mutations: [mutation] };
    const answer = await replayer.call('/api/sync/push', { method: 'POST', json: claimed });
    expect(answer).toMatchObject({ status: 403, body: { code: 'auth.notAllowed' } });
  }
  expect((await again.pull('records')).find((one) => one.id === mutation.document.id)?.rev).toBe(
    mutation.document.rev,
  );
});

test("a device's name that somebody else has is no way to their numbers", async () => {
  const device = await world.device('syndic');
  await device.push(supplierOf(device));
  const json = { email: emailOf('board'), password, device: device.id };
  const answer = await world.app.request('/api/auth/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(json),
  });
  const { accessToken } = (await answer.json()) as { accessToken: string };
  const board = await world.device('board');
  const asked = { protocol: 1, device: device.id, organisation, head: null };
  board.token = accessToken;
  const pushed = await board.call('/api/sync/push', {
    method: 'POST',
    json: { ...asked, mutations: [{ n: 2, id: newId() }] },
  });
  expect(pushed).toMatchObject({ status: 403, body: { code: 'auth.notAllowed' } });
  const pulled = await board.call('/api/sync/pull', {
    method: 'POST',
    json: { ...asked, discipline: 'facts', cursors: {}, limit: 5 },
  });
  expect(pulled).toMatchObject({ status: 200, body: { durable: 0 } });
  expect(await codesOf(device, [device.mutation(supplierOf(device))])).toEqual(['accepted']);
});

test('no merge reaches a prototype: not in a body, a base, a cursor, a record of names', async () => {
  const device = await world.device('syndic');
  const stored = supplierOf(device);
  await device.push(stored);
  const poison = (text: string) => JSON.parse(text) as Record<string, unknown>;
  const proto = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
  const base = { rev: stored.rev, body: { ...stored.body, ...poison('{"x":1}') } };
  Object.defineProperty(base.body, '__proto__', { value: { polluted: 1 }, enumerable: true });
  const bodies = [poison(proto), { ...stored.body, ...poison(`{"note":${proto}}`) }];
  for (const body of bodies) await device.send([device.mutation({ ...stored, rev: newId(), body })]);
  const changed = { ...stored, rev: newId(), body: { ...stored.body, note: 'x' } };
  await device.send([device.mutation(changed, base)]);
  const roles = poison('{"__proto__":"440","constructor":"440"}');
  await device.push(device.wrap('building', newId(), { ...sampleBody('building'), accountRoles: roles }));
  const asked = { protocol: 1, device: device.id, organisation, head: null, discipline: 'facts', limit: 5 };
  const pulled = await device.call('/api/sync/pull', {
    method: 'POST',
    json: { ...asked, cursors: poison('{"__proto__":5,"constructor":5}') },
  });
  expect(pulled.status).toBe(200);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
  // What was refused is its author's to see again, as it was sent.
  const standing = (await (await world.device('syndic')).pullAll()).filter((one) => one.type !== 'refusal');
  expect(JSON.stringify(standing)).not.toContain('polluted');
});
