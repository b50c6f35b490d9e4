import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, newId, organisation, sampleBody, type World } from './testing/world.ts';

let world: World;
let admin: postgres.Sql;
beforeAll(async () => {
  world = await createWorld();
  admin = postgres(world.adminUrl, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await admin?.end();
  await world?.close();
});

test('[SYN-56] until a backup was verified nothing is durable; then each device is told its own number, up and down', async () => {
  const [one, other] = [await world.device('syndic'), await world.device('colleague')];
  const supplier = () => one.wrap('supplier', newId(), sampleBody('supplier'));
  const batch = [supplier(), supplier(), supplier()].map((document) => one.mutation(document));
  expect((await one.send(batch)).body.durable).toBe(0);
  await other.push(other.wrap('supplier', newId(), sampleBody('supplier')));
  await admin`update devices set durable_n = 2 where organisation_id = ${organisation} and device_id = ${one.id}`;
  expect((await one.pullOnce('facts')).body.durable).toBe(2);
  expect((await one.send([one.mutation(supplier())])).body).toMatchObject({ durable: 2, lastN: 4 });
  expect((await other.pullOnce('facts')).body.durable).toBe(0);
});

test("[SYN-56] another account is not told how far somebody's device is", async () => {
  const [owner, borrower] = [await world.device('board'), await world.device('accountant')];
  await owner.push(owner.wrap('supplier', newId(), sampleBody('supplier')));
  await admin`update devices set durable_n = 1 where device_id = ${owner.id}`;
  const asked = {
    protocol: 1,
    device: owner.id,
    organisation,
    discipline: 'facts',
    head: null,
    cursors: {},
    limit: 5,
  };
  const answer = await borrower.call('/api/sync/pull', { method: 'POST', json: asked });
  expect(answer).toMatchObject({ status: 403 });
});
