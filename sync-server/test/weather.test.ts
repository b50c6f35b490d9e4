import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../src/app.ts';
import { createLog } from '../src/log.ts';
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

const failing = (code: string) => Object.assign(new Error('x'), { code });

test.each(['40001', '40P01', '55P03'])(
  '%s is tried again inside the server, three times in all',
  async (code) => {
    let tries = 0;
    const work = async () => {
      tries += 1;
      if (tries < 3) throw failing(code);
      return tries;
    };
    expect((await world.services.store.write(organisation, work))?.value).toBe(3);
    tries = -10;
    await expect(world.services.store.write(organisation, work)).rejects.toMatchObject({ code });
    expect(tries).toBe(-7);
  },
);

test('[SYN-43] when the database drops every connection the answer is 503 or the truth, and asking again settles it', async () => {
  const device = await world.device('syndic');
  const events = await world.app.request(`/api/sync/events?organisation=${organisation}`, {
    headers: { authorization: `Bearer ${device.token}` },
  });
  const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader();
  await reader.read();
  const drop = () => admin`select pg_terminate_backend(pid) from pg_stat_activity
    where usename = 'koprogo_app' and datname = current_database()`;
  for (let round = 0; round < 12; round += 1) {
    const batch = [1, 2, 3].map(() =>
      device.mutation(device.wrap('supplier', newId(), sampleBody('supplier'))),
    );
    const [first] = await Promise.all([device.send(batch), drop()]);
    expect([200, 503]).toContain(first.status);
    let answer = first;
    for (let tries = 0; answer.status !== 200 && tries < 20; tries += 1) {
      expect(answer.body).toEqual({ code: 'request.unavailable' });
      answer = await device.send(batch);
    }
    expect(answer.body.results.map((one) => one.outcome)).toEqual(['accepted', 'accepted', 'accepted']);
  }
  expect((await device.pull('records')).filter((one) => one.type === 'supplier')).toHaveLength(37);
  await expect
    .poll(async () => {
      await device.push(device.wrap('supplier', newId(), sampleBody('supplier')));
      return /"seq":(\d+)/.exec((await reader.read()).value ?? '')?.[1];
    })
    .toBeTruthy();
  await reader.cancel();
});

test('[SYN-43] a lock that is not given in time is 503 with a time to come back, and no refusal', async () => {
  const device = await world.device('syndic');
  const mutation = device.mutation(device.wrap('supplier', newId(), sampleBody('supplier')));
  await admin`alter role koprogo_app in database ${admin(new URL(world.adminUrl).pathname.slice(1))} set lock_timeout = '100ms'`;
  await admin`select pg_terminate_backend(pid) from pg_stat_activity
    where usename = 'koprogo_app' and datname = current_database()`;
  await admin.begin(async (sql) => {
    await sql`select 1 from organisation_heads for update`;
    await expect
      .poll(async () => (await device.send([mutation])).body, { timeout: 10_000 })
      .toEqual({
        code: 'request.unavailable',
      });
  });
  expect((await device.send([mutation])).body.results[0]).toMatchObject({ outcome: 'accepted' });
});

test('a database that may only be read answers reads, and 503 to what would write', async () => {
  const device = await world.device('syndic');
  const mutation = device.mutation(device.wrap('supplier', newId(), sampleBody('supplier')));
  const name = admin(new URL(world.adminUrl).pathname.slice(1));
  const reconnect = () => admin`select pg_terminate_backend(pid) from pg_stat_activity
    where usename = 'koprogo_app' and datname = current_database()`;
  await admin`alter role koprogo_app in database ${name} set default_transaction_read_only = on`;
  await reconnect();
  await expect.poll(async () => (await device.pullOnce('records')).status, { timeout: 10_000 }).toBe(200);
  expect(await device.send([mutation])).toMatchObject({
    status: 503,
    body: { code: 'request.unavailable' },
  });
  await admin`alter role koprogo_app in database ${name} reset default_transaction_read_only`;
  await reconnect();
  await expect.poll(async () => (await device.send([mutation])).status, { timeout: 10_000 }).toBe(200);
  expect((await device.send([mutation])).body.results[0]).toMatchObject({ outcome: 'accepted' });
});

test("the client's files: hashed ones for ever, screens by their address, what is gone is gone", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'koprogo-client-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<title>KoproGo</title>');
  writeFileSync(join(folder, 'assets', 'app-1a2b.js'), 'export {};');
  writeFileSync(join(folder, 'sw.js'), '// worker');
  const { services } = world;
  const log = createLog({ write: () => {} });
  const app = createApp({ services, log, clientFolder: folder, isBehindProxy: false, metricsToken: null });
  const seen = async (path: string) => {
    const { status, headers } = await app.request(path);
    return [status, headers.get('content-type')?.split(';')[0], headers.get('cache-control')];
  };
  expect(await seen('/')).toEqual([200, 'text/html', 'no-cache']);
  expect(await seen('/buildings/tilleuls')).toEqual([200, 'text/html', 'no-cache']);
  expect(await seen('/assets/app-1a2b.js')).toEqual([
    200,
    'text/javascript',
    'public, max-age=31536000, immutable',
  ]);
  expect(await seen('/sw.js')).toEqual([200, 'text/javascript', 'no-cache']);
  expect((await seen('/assets/app-old.js'))[0]).toBe(404);
  expect((await seen('/../../../etc/passwd'))[1]).not.toBe('text/plain');
  expect((await seen('/api/nothing'))[0]).toBe(404);
  rmSync(folder, { recursive: true });
});
