import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createWorld,
  newId,
  organisation,
  otherOrganisation,
  people,
  sampleBody,
  type World,
} from './testing/world.ts';

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
    // What is computed comes by itself.
    await sql`alter table kept_documents drop column envelope`;
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

test('[SYN-48] [SYN-49] a device that is ahead of a restored server makes a new epoch, once for all devices', async () => {
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
    body: { code: 'sync.epochChanged', head: { epoch: before.epoch + 1 }, lastN: 0 },
  });
  const { head } = told.body as unknown as { head: NonNullable<typeof one.head> };
  expect(head.nonce).not.toBe(before.nonce);
  expect(await one.send([mutation])).toMatchObject({ status: 409, body: { head, lastN: 1 } });
  expect(await behind.pullOnce('records')).toMatchObject({ status: 409, body: { head } });

  one.head = head;
  const again = await one.send([mutation]);
  expect(again.body.results[0]).toMatchObject({ outcome: 'accepted' });
  two.head = head;
  two.cursors.records = {};
  expect((await two.pull('records')).some((doc) => doc.id === lost.id)).toBe(true);
});

test('[SYN-48] a number at which another change stands is a fork, even when it is not ahead', async () => {
  const [device, other] = [await world.device('syndic'), await world.device('colleague')];
  await restoring(async () => {
    await device.push(device.wrap('supplier', newId(), supplier()));
  });
  const seen = device.head!;
  await other.push(other.wrap('supplier', newId(), supplier()), other.wrap('supplier', newId(), supplier()));
  expect(other.head?.seq).toBeGreaterThan(seen.seq);
  expect(await device.pullOnce('facts')).toMatchObject({
    status: 409,
    body: { code: 'sync.epochChanged', head: { epoch: seen.epoch + 1 } },
  });
});

test('[SYN-48] a head no server gave moves nothing, whoever makes it up', async () => {
  const device = await world.device('owner');
  await device.pullAll();
  const head = device.head!;
  const other = head.changeId.startsWith('0') ? '1' : '0';
  const madeUp = [
    { seq: head.seq + 1 },
    { epoch: head.epoch + 1 },
    { epoch: Number.MAX_SAFE_INTEGER },
    { nonce: 'a'.repeat(48) },
    { changeId: other + head.changeId.slice(1) },
    { changeId: '', seq: head.seq + 1 },
  ];
  for (const changes of madeUp) {
    device.head = { ...head, ...changes };
    const told = { status: 409, body: { code: 'sync.epochChanged', head } };
    expect(await device.pullOnce('facts')).toMatchObject(told);
    expect(await device.send([{ n: 1, id: newId() }])).toMatchObject(told);
  }
  device.head = head;
  expect((await device.pullOnce('facts')).body.head).toEqual(head);
});

test('[SYN-44] a member whom a restore forgot is not told to wipe what their device holds', async () => {
  const device = await world.device('formerOwner');
  await device.pullAll();
  const sql = postgres(world.adminUrl, { max: 1, onnotice: () => {} });
  await sql`delete from grants where account_id = ${people.formerOwner}`;
  await sql`delete from memberships where account_id = ${people.formerOwner}`;
  await sql.end();
  const weather = { status: 503, body: { code: 'request.unavailable' } };
  expect(await device.pullOnce('facts')).toMatchObject(weather);
  expect(await device.send([{ n: 1, id: newId() }])).toMatchObject(weather);
  device.head = { ...device.head!, seq: device.head!.seq + 1 };
  expect((await device.pullOnce('facts')).status).toBe(404);
  device.head = null;
  expect((await device.pullOnce('facts')).status).toBe(404);
});

test("another organisation's head is none of this one's", async () => {
  const stranger = await world.device('stranger', otherOrganisation);
  await stranger.pullAll();
  const device = await world.device('owner');
  await device.pullAll();
  const head = device.head!;
  device.head = stranger.head;
  expect(await device.pullOnce('facts')).toMatchObject({ status: 409, body: { head } });
});

test('[SYN-48] data that began under another key believes its devices, once', async () => {
  const device = await world.device('syndic');
  await device.pullAll();
  const sql = postgres(world.adminUrl, { max: 1, onnotice: () => {} });
  await sql`update organisation_heads set nonce = 'ofAnotherKey' where organisation_id = ${organisation}`;
  await sql.end();
  const seen = { ...device.head!, nonce: 'ofAnotherKey' };
  device.head = seen;
  expect((await device.pullOnce('facts')).status).toBe(200);
  const ahead = { ...seen, seq: seen.seq + 7, changeId: 'f'.repeat(64) };
  device.head = ahead;
  const told = await device.pullOnce('facts');
  expect(told).toMatchObject({ status: 409, body: { head: { epoch: seen.epoch + 1 } } });
  device.head = { ...ahead, epoch: seen.epoch + 1 };
  expect((await device.pullOnce('facts')).body).toEqual(told.body);
});

test('[SYN-40] a device belongs to the account that used it first, and a token to its device', async () => {
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

test('[SYN-41] an exchange of a version too old or unknown is refused with 426, whatever it holds', async () => {
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
