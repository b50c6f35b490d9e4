import type { SyncedDocument } from 'shared-domain/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, newId, sampleBody, type World } from './testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world?.close());

test('[SYN-47] [SYN-58] 16 writers push at once while a reader pulls: nothing is skipped, nothing doubled', async () => {
  const writers = await Promise.all(
    Array.from({ length: 16 }, (_, at) => world.device(at % 2 ? 'syndic' : 'colleague')),
  );
  const reader = await world.device('accountant');
  await reader.pull('records');
  const seen: SyncedDocument[] = [];
  let isWriting = true;
  const reading = (async () => {
    for (let isLast = false; !isLast; ) {
      isLast = !isWriting;
      seen.push(...(await reader.pull('records', 25)));
      expect(Math.max(...Object.values(reader.cursors.records))).toBeLessThanOrEqual(reader.head?.seq ?? 0);
    }
  })();
  const written = await Promise.all(
    writers.map(async (writer) => {
      const ids: string[] = [];
      for (let round = 0; round < 12; round += 1) {
        const batch = [1, 2, 3].map(() => writer.wrap('supplier', newId(), sampleBody('supplier')));
        const results = await writer.push(...batch);
        expect(results.every((one) => one.outcome === 'accepted')).toBe(true);
        ids.push(...batch.map((one) => one.id));
      }
      return ids;
    }),
  );
  isWriting = false;
  await reading;
  const expected = written.flat().sort();
  expect(expected).toHaveLength(16 * 12 * 3);
  expect(seen.map((one) => one.id).sort()).toEqual(expected);
});

test('16 devices create one id at once: one stands, fifteen are told, and all see the same', async () => {
  const devices = await Promise.all(Array.from({ length: 16 }, () => world.device('syndic')));
  const id = newId();
  const results = await Promise.all(
    devices.map((device, at) =>
      device.push(device.wrap('supplier', id, { ...sampleBody('supplier'), name: `N° ${at}` })),
    ),
  );
  const outcomes = results.map(([result]) => result?.outcome).sort();
  expect(outcomes.filter((one) => one === 'accepted')).toHaveLength(1);
  expect(outcomes.filter((one) => one === 'conflict')).toHaveLength(15);
  const reader = await world.device('accountant');
  const found = (await reader.pull('records')).filter((one) => one.id === id);
  expect(found).toHaveLength(1);
});
