import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, newId, sampleBody, type World } from './testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world?.close());

test('[SYN-46] what is removed stays in its scope, empty, and others learn of it', async () => {
  const [device, other] = [await world.device('syndic'), await world.device('colleague')];
  const supplier = device.wrap('supplier', newId(), sampleBody('supplier'));
  await device.push(supplier);
  await other.pullAll();
  const base = { rev: supplier.rev, body: supplier.body };
  const removal = { ...supplier, rev: newId(), deleted: true, body: {} };
  const { body } = await device.send([device.mutation(removal, base)]);
  expect(body.results).toMatchObject([{ outcome: 'accepted' }]);
  const { scope, type } = supplier;
  expect(await other.pull('records')).toMatchObject([
    { id: supplier.id, type, scope, deleted: true, body: {} },
  ]);
});

test('[SYN-54] an empty mutation takes its number and nothing else', async () => {
  const device = await world.device('syndic');
  const place = { scope: '', building: '', subject: '', sort: '' };
  const envelope = { organisation: device.organisation, id: newId(), type: 'void', rev: '', version: 1 };
  const empty = device.mutation({ ...envelope, ...place, deleted: true, body: {} });
  const next = device.mutation(device.wrap('supplier', newId(), sampleBody('supplier')));
  const { body } = await device.send([empty, next]);
  expect(body.lastN).toBe(2);
  expect(body.results).toMatchObject([
    { outcome: 'refused', refusal: { code: 'sync.unknownType' } },
    { outcome: 'accepted' },
  ]);
});
