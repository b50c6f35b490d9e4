import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstBroken } from '../src/sync/audit-chain.ts';
import type { TestDevice } from './testing/test-device.ts';
import { createWorld, newId, sampleBody, type World } from './testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world?.close());

const day = 86_400_000;
const namesSeenBy = async (device: TestDevice) =>
  (await device.pull('records')).filter(({ type }) => type === 'supplier').map(({ body }) => body.name);
const refresh = (device: TestDevice) =>
  world.app.request('/api/auth/refresh', {
    method: 'POST',
    headers: { cookie: device.cookie, 'content-type': 'application/json' },
    body: '{}',
  });

async function name(device: TestDevice, name: string): Promise<void> {
  const body = { ...sampleBody('supplier'), name };
  const [result] = await device.push(device.wrap('supplier', newId(), body));
  expect(result?.outcome).toBe('accepted');
}

test.each([
  ['a day ahead', day],
  ['a day behind', -day],
])(
  'a server whose clock is %s: what was done later comes later, and nobody loses a session for it',
  async (_, wrong) => {
    const reader = await world.device('syndic');
    await namesSeenBy(reader);
    const device = await world.device('syndic');
    await name(device, 'before');
    world.clock.offsetMillis = wrong;
    const renewed = await refresh(device);
    expect(renewed.status).toBe(200);
    device.token = ((await renewed.json()) as { accessToken: string }).accessToken;
    await name(device, 'meanwhile');
    world.clock.offsetMillis = 0;
    // What was given out by the wrong clock is good, or the device asks for another: never the end of the session.
    const { status } = await device.pullOnce('records');
    expect([200, 401]).toContain(status);
    const again = await world.device('syndic');
    await name(again, 'after');
    reader.token = again.token;
    expect((await namesSeenBy(again)).slice(-3)).toEqual(['before', 'meanwhile', 'after']);
    const audit = await world.services.directory.audit(device.organisation);
    expect(firstBroken(device.organisation, audit)).toBeNull();
  },
);

test('two servers a minute apart take each other’s tokens', async () => {
  const device = await world.device('owner');
  world.clock.offsetMillis = -60_000;
  expect((await device.pullOnce('records')).status).toBe(200);
  world.clock.offsetMillis = 60_000;
  expect((await device.pullOnce('records')).status).toBe(200);
  world.clock.offsetMillis = 0;
});
