import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, newId, organisation, sampleBody, type World } from './testing/world.ts';

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
