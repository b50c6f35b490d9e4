import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestDevice } from './testing/test-device.ts';
import { createWorld, newId, organisation, type World } from './testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world?.close());

const email = 'nouvelle@example.be';
const own = 'un mot de passe bien à moi';

test('who still has a password somebody else made changes it before anything else', async () => {
  const admin = await world.device('admin');
  const { body: invited } = await admin.call<{ password: string }>(
    `/api/admin/organisations/${organisation}/people`,
    {
      method: 'POST',
      json: {
        email,
        name: 'Nouvelle',
        language: 'fr',
        grants: [{ role: 'admin' }, { role: 'syndic', buildings: 'all' }],
      },
    },
  );
  const request = world.app.request.bind(world.app);
  const device = await TestDevice.signIn(request, email, invited.password, organisation);
  const held = { status: 403, body: { code: 'auth.passwordMustChange' } };
  const exchanges = () => ({
    pull: device.pullOnce('records'),
    push: device.send([]),
    events: device.call(`/api/sync/events?organisation=${organisation}`),
    blob: device.call(`/api/blobs/${'a'.repeat(64)}?organisation=${organisation}`),
    people: device.call(`/api/admin/organisations/${organisation}/people`),
    devices: device.call('/api/auth/sessions'),
    revoke: device.call(`/api/auth/sessions/${newId()}`, { method: 'DELETE' }),
  });
  for (const answer of Object.values(exchanges())) expect(await answer).toMatchObject(held);

  expect(await device.call('/api/profile')).toMatchObject({
    status: 200,
    body: { passwordMustChange: true },
  });
  const change = (current: string, next: string) =>
    device.call('/api/auth/password', { method: 'POST', json: { current, next } });
  expect(await change(invited.password, 'court')).toMatchObject({ status: 422 });
  expect(await device.pullOnce('records')).toMatchObject(held);
  expect((await change(invited.password, own)).status).toBe(204);
  expect((await device.pullOnce('records')).status).toBe(200);
  expect((await device.call(`/api/admin/organisations/${organisation}/people`)).status).toBe(200);
});

test('the same password is no new one', async () => {
  const device = await TestDevice.signIn(world.app.request.bind(world.app), email, own, organisation);
  const same = await device.call('/api/auth/password', {
    method: 'POST',
    json: { current: own, next: own.normalize('NFD') },
  });
  expect(same).toMatchObject({ status: 422, body: { code: 'auth.passwordUnchanged' } });
});
