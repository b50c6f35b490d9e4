import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../src/app.ts';
import { failuresPerEmail } from '../src/auth/count-tries.ts';
import { createLog } from '../src/log.ts';
import { createWorld, emailOf, newId, organisation, password, type World } from './testing/world.ts';

let strict: World;
let generous: World;
beforeAll(async () => {
  [strict, generous] = await Promise.all([createWorld({ failuresPerAddress: 8 }), createWorld()]);
});
afterAll(async () => {
  await Promise.all([strict?.close(), generous?.close()]);
});

function signIn(world: World, email: string, given: string) {
  return world.app.request('/api/auth/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: given, device: newId() }),
  });
}

test('an address that guesses at one account after another is stopped; one that knows is not', async () => {
  for (let times = 0; times < 12; times += 1) {
    expect((await signIn(strict, emailOf('syndic'), password)).status).toBe(200);
  }
  for (let tries = 0; tries < 8; tries += 1) {
    expect((await signIn(strict, `guess-${tries}@example.be`, 'a guess')).status).toBe(401);
  }
  const ninth = await signIn(strict, 'guess-9@example.be', 'a guess');
  expect([ninth.status, await ninth.json()]).toMatchObject([429, { code: 'request.tooMany' }]);
  expect(Number(ninth.headers.get('retry-after'))).toBeGreaterThan(0);
  strict.clock.offsetMillis += 61_000;
  expect((await signIn(strict, emailOf('syndic'), password)).status).toBe(200);
});

test('more passwords than can be looked at in a second or two are sent away, and not remembered', async () => {
  const answers = await Promise.all(
    Array.from({ length: 150 }, (_, at) => signIn(generous, `crowd-${at}@example.be`, 'a guess')),
  );
  expect(new Set(answers.map((one) => one.status))).toEqual(new Set([401, 429]));
  const away = answers.find((one) => one.status === 429);
  expect(await away?.json()).toMatchObject({ code: 'auth.crowded' });
  expect(Number(away?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await signIn(generous, emailOf('syndic'), password)).status).toBe(200);
}, 60_000);

test('who was invited elsewhere and has no right there is still looked after at home', async () => {
  const admin = await generous.device('strangerAdmin');
  const home = await generous.device('admin');
  const base = '/api/admin/organisations';
  const { body: made } = await home.call<{ account: string }>(`${base}/${organisation}/people`, {
    method: 'POST',
    json: { email: 'nouvelle@example.be', name: 'Nouvelle', language: 'fr', grants: [{ role: 'admin' }] },
  });
  const { body: own } = await admin.call<{ organisations: { organisation: string }[] }>(base);
  const elsewhere = own.organisations[0]?.organisation;
  const invitation = { email: 'nouvelle@example.be', name: 'Autre', language: 'fr', confirmed: true };
  const invite = (grants: unknown[]) =>
    admin.call(`${base}/${elsewhere}/people`, { method: 'POST', json: { ...invitation, grants } });
  const reset = (of: string | undefined, by = home) =>
    by.call(`${base}/${of}/people/${made.account}/password`, { method: 'POST', json: {} });
  expect((await invite([])).status).toBe(201);
  expect((await reset(organisation)).status).toBe(200);
  expect((await reset(elsewhere, admin)).status).toBe(403);
  expect((await invite([{ role: 'admin' }])).status).toBe(201);
  expect((await reset(organisation)).status).toBe(403);
});

test('an IPv6 network counts as one address; its next neighbour is another', async () => {
  strict.clock.offsetMillis += 61_000;
  const app = createApp({
    ...{ services: strict.services, log: createLog({ write: () => {} }) },
    ...{ clientFolder: null, isBehindProxy: true, metricsToken: null },
  });
  const guess = async (address: string, at: number) => {
    const answer = await app.request('/api/auth/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
      body: JSON.stringify({ email: `six-${at}@example.be`, password: 'a guess', device: newId() }),
    });
    return answer.status;
  };
  for (let at = 0; at < 8; at += 1) expect(await guess(`2001:db8::${at + 1}`, at)).toBe(401);
  expect([await guess('2001:db8::ffff', 8), await guess('2001:db8:0:1::1', 9)]).toEqual([429, 401]);
});

test('whoever guesses at one account from everywhere is slowed down; devices that it knows go on', async () => {
  const email = emailOf('accountant');
  const known = await generous.device('accountant');
  const { signIn: ask } = generous.services.auth;
  const from = (at: number, given: string, device: string) =>
    ask({
      email,
      password: given,
      device,
      deviceName: '',
      address: `2001:db8:${at.toString(16)}::1`,
      before: '',
    });
  for (let at = 0; at < failuresPerEmail; at += 1)
    expect(await from(at, 'a guess', newId())).toMatchObject({ refusal: { code: 'auth.wrongCredentials' } });
  const slowed = await from(4_000, 'a guess', newId());
  expect(slowed).toMatchObject({ refusal: { code: 'auth.crowded' } });
  expect(slowed.ok ? 0 : slowed.refusal.params?.seconds).toBeLessThanOrEqual(36);
  expect(await from(4_001, password, newId())).toMatchObject({ refusal: { code: 'auth.crowded' } });
  const stranger = await generous.device('owner');
  expect(await from(4_002, password, stranger.id)).toMatchObject({ refusal: { code: 'auth.crowded' } });
  expect((await from(4_003, password, known.id)).ok).toBe(true);
  generous.clock.offsetMillis += 37_000;
  expect((await from(4_004, password, newId())).ok).toBe(true);
}, 60_000);
