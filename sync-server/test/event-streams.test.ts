import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { eventRoutes } from '../src/routes/event-routes.ts';
import type { SessionEnv } from '../src/routes/session-env.ts';
import { changes, mostOpen } from '../src/sync/watch-changes.ts';
import type { TestDevice } from './testing/test-device.ts';
import { createWorld, newId, organisation, people, sampleBody, type World } from './testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ heartbeatMillis: 400 });
});
afterAll(() => world?.close());

test('a stream ends with its session, also while there is always something to tell', async () => {
  const [watcher, worker] = [await world.device('colleague'), await world.device('syndic')];
  const events = await world.app.request(`/api/sync/events?organisation=${organisation}`, {
    headers: { authorization: `Bearer ${watcher.token}` },
  });
  const reader = events.body!.getReader();
  await reader.read();
  let isOpen = true;
  const reading = (async () => {
    while (!(await reader.read()).done);
    isOpen = false;
  })();
  await watcher.request('/api/auth/sign-out', { method: 'POST', headers: { cookie: watcher.cookie } });
  const began = performance.now();
  while (isOpen && performance.now() - began < 5_000) {
    await worker.push(worker.wrap('supplier', newId(), sampleBody('supplier')));
  }
  expect(isOpen).toBe(false);
  await reading;
}, 20_000);

test('a device has ten streams open; the eleventh ends the oldest, and no one of another device', async () => {
  const [device, other] = [await world.device('accountant'), await world.device('accountant')];
  const others = await open(other);
  const streams: Awaited<ReturnType<typeof open>>[] = [];
  for (let at = 0; at <= mostOpen.ofDevice; at += 1) streams.push(await open(device));
  expect(await streams[0]?.end()).toBe('ended');
  for (const stream of [...streams.slice(1), others]) expect(await stream.poked()).toBe(true);
  await Promise.all([...streams, others].map((stream) => stream.leave()));
  await vi.waitUntil(() => world.services.watched.watching() === 0, 3_000);
});

test('a stream whose session cannot be looked at ends, and nothing is left of it', async () => {
  const { watch, watching } = world.services.watched;
  const { services } = world;
  const app = new Hono<SessionEnv>();
  app.use(async (c, next) => {
    const { account, device } = { account: people.syndic, device: newId() };
    c.set('session', {
      account,
      device,
      session: newId(),
      isPlatformAdmin: false,
      passwordMustChange: false,
    });
    await next();
  });
  const gone = async () => {
    throw new Error('the database is gone');
  };
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  app.route('/', eventRoutes(watch, gone, 20));
  const events = await app.request(`/events?organisation=${organisation}`);
  expect(await events.text()).toContain('event: poke');
  expect([watching(), said.mock.calls.length]).toEqual([0, 1]);
  said.mockRestore();

  let reads = 0;
  const failing = changes({
    ...services.store,
    read: (of, work) => {
      reads += 1;
      return reads === 2 ? gone() : services.store.read(of, work);
    },
  });
  const caller = { account: people.syndic, device: newId() };
  await expect(failing.watch(caller, organisation)).rejects.toThrow('gone');
  expect(failing.watching()).toBe(0);
});

async function open(device: TestDevice) {
  const events = await world.app.request(`/api/sync/events?organisation=${organisation}`, {
    headers: { authorization: `Bearer ${device.token}` },
  });
  const reader = events.body!.getReader();
  const poked = async () => new TextDecoder().decode((await reader.read()).value).includes('event: poke');
  const end = async () => {
    while (!(await reader.read()).done);
    return 'ended';
  };
  return { poked, end, leave: () => reader.cancel() };
}
