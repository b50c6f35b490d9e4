import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createWorld, newId, organisation, sampleBody, type World } from './testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world?.close());

/** Puts the organisation's tables back to an earlier state, as a restore of a backup would: silently. */
async function restoring(work: () => Promise<void>): Promise<void> {
  const sql = postgres(world.adminUrl, { max: 1, onnotice: () => {} });
  const tables = ['organisation_heads', 'documents', 'devices', 'mutations', 'audit'];
  try {
    for (const table of tables) await sql`create table ${sql(`kept_${table}`)} as table ${sql(table)}`;
    await work();
    await sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      for (const table of tables) {
        await tx`delete from ${tx(table)}`;
        await tx`insert into ${tx(table)} select * from ${tx(`kept_${table}`)}`;
      }
    });
    for (const table of tables) await sql`drop table ${sql(`kept_${table}`)}`;
  } finally {
    await sql.end();
  }
}

const supplier = () => sampleBody('supplier');

test('a device that is ahead of a restored server makes a new epoch, once for all devices', async () => {
  const [one, two, behind] = await Promise.all([
    world.device('syndic'),
    world.device('colleague'),
    world.device('board'),
  ]);
  await one.push(one.wrap('supplier', newId(), supplier()));
  await two.pullAll();
  await behind.pullAll();
  const before = one.head!;
  const lost = one.wrap('supplier', newId(), supplier());
  const mutation = one.mutation(lost);
  await restoring(async () => {
    await one.send([mutation]);
    await two.pullAll();
  });
  const told = await two.pullOnce('records');
  expect(told).toMatchObject({
    status: 409,
    body: { code: 'sync.epochChanged', head: { epoch: before.epoch + 1 } },
  });
  const { head } = told.body as unknown as { head: NonNullable<typeof one.head> };
  expect(head.nonce).not.toBe(before.nonce);
  expect(await one.send([mutation])).toMatchObject({ status: 409, body: { head } });
  expect(await behind.pullOnce('records')).toMatchObject({ status: 409, body: { head } });

  one.head = head;
  const again = await one.send([mutation]);
  expect(again.body.results[0]).toMatchObject({ outcome: 'accepted' });
  two.head = head;
  two.cursors.records = {};
  expect((await two.pull('records')).some((doc) => doc.id === lost.id)).toBe(true);
});

test('a number at which another change stands is a fork, even when it is not ahead', async () => {
  const device = await world.device('syndic');
  await device.pullAll();
  const head = device.head!;
  device.head = { ...head, changeId: 'f'.repeat(64) };
  expect(await device.pullOnce('facts')).toMatchObject({
    status: 409,
    body: { code: 'sync.epochChanged', head: { epoch: head.epoch + 1 } },
  });
});

test('a head no server gave is malformed, and moves nothing', async () => {
  const device = await world.device('syndic');
  await device.pullAll();
  const head = device.head!;
  device.head = { ...head, epoch: head.epoch + 1_000_000 };
  expect((await device.pullOnce('facts')).status).toBe(400);
  expect((await device.send([device.mutation(device.wrap('supplier', newId(), supplier()))])).status).toBe(
    400,
  );
  device.head = head;
  expect((await device.pullOnce('facts')).body.head).toEqual(head);
});

test('a device belongs to the account that used it first, and a token to its device', async () => {
  const device = await world.device('syndic');
  await device.push(device.wrap('supplier', newId(), supplier()));
  const other = await world.device('colleague');
  const borrowed = {
    protocol: 1,
    device: device.id,
    organisation,
    head: null,
    mutations: [{ n: 2, id: newId() }],
  };
  const answer = await other.call('/api/sync/push', { method: 'POST', json: borrowed });
  expect(answer).toMatchObject({ status: 403, body: { code: 'auth.notAllowed' } });
});

test('an exchange of a version too old or unknown is refused with 426, whatever it holds', async () => {
  const device = await world.device('syndic');
  const json = {
    protocol: 999,
    device: device.id,
    organisation,
    discipline: 'facts',
    head: null,
    cursors: {},
    limit: 5,
  };
  expect(await device.call('/api/sync/pull', { method: 'POST', json })).toMatchObject({
    status: 426,
    body: { code: 'sync.clientTooOld' },
  });
});
