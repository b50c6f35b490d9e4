import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDevice } from './testing/test-device.ts';
import { createWorld, people, type Who, type World } from './testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await createWorld();
}, 60_000);

afterAll(() => world.close());

test('who comes with everybody else is told what they would be told alone, and nothing of anybody else', async () => {
  const devices: TestDevice[] = [];
  for (const who of Object.keys(people) as Who[]) devices.push(await world.device(who));
  const [syndic] = devices as [TestDevice];
  await syndic.pullAll();
  const alone = [];
  for (const device of devices) alone.push(await device.pullOnce('records'));
  expect(new Set(alone.map(({ body }) => JSON.stringify(body.documents))).size).toBe(4);
  const crowd = Array.from({ length: 8 }, () => devices).flat();
  // Twice: only the second time is it foreseen which scopes everybody holds.
  for (const time of ['first', 'second']) {
    const together = await Promise.all(crowd.map((device) => device.pullOnce('records')));
    for (const [at, given] of together.entries()) expect(given, time).toEqual(alone[at % devices.length]);
  }
});
