import { SignJWT } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { secretsFrom } from '../src/auth/secrets.ts';
import { createWorld, emailOf, newId, password, people, type World } from './testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ signInsPerMinute: 5 });
});
afterAll(() => world?.close());

const json = { 'content-type': 'application/json' };
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  world.app.request(path, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) });
const refreshWith = (cookie: string, headers: Record<string, string> = {}) =>
  post('/api/auth/refresh', {}, { cookie, ...headers });
const cookieOf = (response: Response) => (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
const credentials = (who: 'syndic' | 'owner', given = password) => ({
  email: emailOf(who),
  password: given,
  device: newId(),
  deviceName: 'Test',
});

test('unknown account and wrong password are answered alike', async () => {
  const wrong = await post('/api/auth/sign-in', credentials('syndic', 'not the password'));
  const unknown = await post('/api/auth/sign-in', { ...credentials('syndic'), email: 'nobody@example.be' });
  expect([wrong.status, unknown.status]).toEqual([401, 401]);
  expect(await wrong.json()).toEqual(await unknown.json());
});

test('the sixth failed try within a minute is not tried', async () => {
  for (let tries = 0; tries < 5; tries += 1) {
    expect((await post('/api/auth/sign-in', credentials('owner', 'wrong again'))).status).toBe(401);
  }
  const sixth = await post('/api/auth/sign-in', credentials('owner'));
  expect(sixth.status).toBe(429);
  expect(Number(sixth.headers.get('retry-after'))).toBeGreaterThan(0);
  world.clock.offsetMillis += 61_000;
  expect((await post('/api/auth/sign-in', credentials('owner'))).status).toBe(200);
});

test('the cookie is out of reach of scripts, other sites and other paths', async () => {
  const response = await post('/api/auth/sign-in', credentials('syndic'), { host: 'localhost:4000' });
  expect(response.headers.get('set-cookie')).toMatch(/Path=\/api\/auth; HttpOnly; Secure; SameSite=Strict/);
});

test('a refresh token is used once; a lost answer is asked for again within 30 seconds', async () => {
  const device = await world.device('syndic');
  const first = await refreshWith(device.cookie);
  const again = await refreshWith(device.cookie);
  expect([first.status, again.status]).toEqual([200, 200]);
  expect(cookieOf(again)).toBe(cookieOf(first));
  expect(cookieOf(first)).not.toBe(device.cookie);
  const next = await refreshWith(cookieOf(first));
  expect(next.status).toBe(200);
  expect(cookieOf(await refreshWith(device.cookie))).toBe(cookieOf(next));
});

test('a token used again later was stolen: the whole session ends', async () => {
  const device = await world.device('syndic');
  const young = cookieOf(await refreshWith(device.cookie));
  world.clock.offsetMillis += 31_000;
  expect((await refreshWith(device.cookie)).status).toBe(401);
  const rejected = await refreshWith(young);
  expect(await rejected.json()).toEqual({ code: 'auth.sessionEnded' });
  expect(await device.call('/api/profile')).toMatchObject({
    status: 401,
    body: { code: 'auth.sessionEnded' },
  });
});

test('50 refreshes at once of one token make one successor', async () => {
  const device = await world.device('syndic');
  const answers = await Promise.all(Array.from({ length: 50 }, () => refreshWith(device.cookie)));
  expect(answers.every((one) => one.status === 200)).toBe(true);
  expect(new Set(answers.map(cookieOf)).size).toBe(1);
});

test('another site cannot use the cookie', async () => {
  const device = await world.device('syndic');
  const site = await refreshWith(device.cookie, { 'sec-fetch-site': 'cross-site' });
  const origin = await refreshWith(device.cookie, {
    origin: 'https://evil.example',
    host: 'koprogo.example',
  });
  expect([site.status, origin.status]).toEqual([403, 403]);
  expect(
    (await refreshWith(device.cookie, { origin: 'http://koprogo.example', host: 'koprogo.example' })).status,
  ).toBe(200);
});

test('a session ended from another device ends at its next request', async () => {
  const [phone, laptop] = [await world.device('syndic'), await world.device('syndic')];
  const { body } = await laptop.call<{ sessions: { id: string; isThis: boolean }[] }>('/api/auth/sessions');
  expect(body.sessions.filter((one) => one.isThis)).toHaveLength(1);
  const others = body.sessions.filter((one) => !one.isThis);
  for (const { id } of others) await laptop.call(`/api/auth/sessions/${id}`, { method: 'DELETE' });
  expect((await phone.call('/api/profile')).status).toBe(401);
  expect((await laptop.call('/api/profile')).status).toBe(200);
});

test('nobody ends a session of somebody else', async () => {
  const [mine, theirs] = [await world.device('syndic'), await world.device('owner')];
  const { body } = await theirs.call<{ sessions: { id: string }[] }>('/api/auth/sessions');
  const answer = await mine.call(`/api/auth/sessions/${body.sessions[0]?.id}`, { method: 'DELETE' });
  expect(answer.status).toBe(404);
});

test('a new password is long, wants the old one, and ends all other sessions', async () => {
  const [one, two] = [await world.device('accountant'), await world.device('accountant')];
  const change = (current: string, next: string) =>
    one.call('/api/auth/password', { method: 'POST', json: { current, next } });
  expect(await change(password, 'court')).toMatchObject({
    status: 422,
    body: { code: 'auth.passwordTooShort' },
  });
  expect((await change('not it', 'un mot de passe bien long')).status).toBe(401);
  expect((await change(password, 'un mot de passe bien long')).status).toBe(204);
  expect([(await one.call('/api/profile')).status, (await two.call('/api/profile')).status]).toEqual([
    200, 401,
  ]);
});

test('a stolen token does not try passwords faster than a stranger', async () => {
  const device = await world.device('board');
  const attempt = (current: string) =>
    device.call('/api/auth/password', {
      method: 'POST',
      json: { current, next: 'un mot de passe bien long' },
    });
  for (let tries = 0; tries < 5; tries += 1) expect((await attempt(`guess ${tries}`)).status).toBe(401);
  expect((await attempt(password)).status).toBe(429);
  world.clock.offsetMillis += 61_000;
  expect((await attempt(password)).status).toBe(204);
});

test('a token of another key, issuer, audience, type or algorithm opens nothing', async () => {
  const device = await world.device('syndic');
  const claims = JSON.parse(atob(device.token.split('.')[1] ?? '')) as Record<string, unknown>;
  const key = secretsFrom(world.secret).signing;
  const sign = (changes: Record<string, unknown>, header: Record<string, string> = {}, with_ = key) =>
    new SignJWT({ ...claims, ...changes })
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', ...header })
      .sign(with_);
  const statusOf = async (token: string) =>
    (await world.app.request('/api/profile', { headers: { authorization: `Bearer ${token}` } })).status;
  expect(await statusOf(await sign({}))).toBe(200);
  const none = `${btoa('{"alg":"none","typ":"at+jwt"}')}.${device.token.split('.')[1]}.`;
  const wrong = [
    await sign({}, {}, new Uint8Array(32)),
    await sign({ iss: 'other' }),
    await sign({ aud: 'other' }),
    await sign({}, { typ: 'JWT' }),
    await sign({}, { alg: 'HS512' }),
    await sign({ exp: 1 }),
    await sign({ sub: people.admin }),
    none,
  ];
  for (const token of wrong) expect(await statusOf(token)).toBe(401);
});
