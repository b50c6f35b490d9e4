import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDevice } from './testing/test-device.ts';
import {
  createWorld,
  grant,
  newId,
  organisation,
  otherOrganisation,
  people,
  type World,
} from './testing/world.ts';

let world: World;
let device: TestDevice;
beforeAll(async () => {
  world = await createWorld();
  device = await world.device('syndic');
});
afterAll(() => world?.close());

test('who manages an organisation invites, grants and disables in it, and reaches no other', async () => {
  const admin = await world.device('admin');
  const base = `/api/admin/organisations/${organisation}/people`;
  const person = { email: 'Nouvelle@Example.be', name: 'Nouvelle Personne', language: 'fr' };
  const grants = [{ role: 'syndic', buildings: 'all' }];
  const invited = await admin.call<{ account: string; password: string }>(base, {
    method: 'POST',
    json: { ...person, grants },
  });
  expect(invited.status).toBe(201);
  const { account, password: once } = invited.body;
  const signIn = (given: string) =>
    world.app.request('/api/auth/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'nouvelle@example.be', password: given, device: newId() }),
    });
  expect((await signIn(once)).status).toBe(200);
  const list = await admin.call<{ people: { account: string; grants: unknown[] }[] }>(base);
  expect(list.body.people.find((one) => one.account === account)?.grants).toEqual(grants);
  const put = (of: string, what: string, json: unknown, who = account) =>
    admin.call(`/api/admin/organisations/${of}/people/${who}/${what}`, { method: 'PUT', json });
  expect((await put(organisation, 'grants', { grants: [{ role: 'board', building: newId() }] })).status).toBe(
    404,
  );
  expect((await put(organisation, 'grants', { grants: [] })).status).toBe(204);
  const reset = await admin.call<{ password: string }>(`${base}/${account}/password`, {
    method: 'POST',
    json: {},
  });
  expect(reset.status).toBe(200);
  expect([(await signIn(once)).status, (await signIn(reset.body.password)).status]).toEqual([401, 200]);
  expect((await put(organisation, 'disabled', { disabled: true })).status).toBe(204);
  expect((await signIn(reset.body.password)).status).toBe(401);

  expect((await put(otherOrganisation, 'grants', { grants: [] }, people.stranger)).status).toBe(404);
  expect((await put(organisation, 'disabled', { disabled: true }, people.stranger)).status).toBe(404);
  expect((await put(organisation, 'grants', { grants }, people.stranger)).status).toBe(404);
  expect((await admin.call(`/api/admin/organisations/${otherOrganisation}/people`)).status).toBe(404);
  expect(
    (await admin.call('/api/admin/organisations', { method: 'POST', json: { name: 'Autre' } })).status,
  ).toBe(403);
  const own = await admin.call<{ organisations: { organisation: string }[] }>('/api/admin/organisations');
  expect(own.body.organisations.map((one) => one.organisation)).toEqual([organisation]);
  expect((await device.call(base)).status).toBe(404);
  const actions = (await world.services.directory.audit(organisation)).map((row) => row.action);
  expect(actions).toEqual(
    expect.arrayContaining(['person.invited', 'person.granted', 'account.passwordReset', 'account.disabled']),
  );
});

test('an account that is in two organisations is closed by none of their administrators alone', async () => {
  const admin = await world.device('admin');
  await grant(world.services, organisation, 'stranger', [{ role: 'accountant', buildings: 'all' }]);
  const path = `/api/admin/organisations/${organisation}/people/${people.stranger}`;
  expect((await admin.call(`${path}/disabled`, { method: 'PUT', json: { disabled: true } })).status).toBe(
    403,
  );
  expect((await admin.call(`${path}/password`, { method: 'POST', json: {} })).status).toBe(403);
});

test("the platform's administrator founds an organisation, and reads no document of any", async () => {
  const platform = await world.device('platformAdmin');
  const json = {
    name: 'ACP Les Érables',
    admin: { email: 'gerante@example.be', name: 'Gérante', language: 'fr' },
  };
  const made = await platform.call<{ organisation: string; admin: { password: string } }>(
    '/api/admin/organisations',
    { method: 'POST', json },
  );
  expect(made).toMatchObject({
    status: 201,
    body: { admin: { password: expect.stringMatching(/^(\w{5}-){3}\w{5}$/) } },
  });
  expect((await platform.pullOnce('records')).status).toBe(404);
  platform.organisation = made.body.organisation;
  expect((await platform.pullOnce('records')).status).toBe(404);
});
