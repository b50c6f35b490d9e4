import { afterAll, beforeAll, expect, test } from 'vitest';
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
  const invitation = { email: 'nouvelle@example.be', name: 'Autre', language: 'fr' };
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
