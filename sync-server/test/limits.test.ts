import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../src/app.ts';
import { createLog } from '../src/log.ts';
import type { TestDevice } from './testing/test-device.ts';
import {
  createWorld,
  newId,
  organisation,
  password,
  people,
  sampleBody,
  type World,
} from './testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({
    pushesPerMinute: 12,
    organisationPushesPerMinute: 30,
    passwordsPerHour: 3,
    failuresPerAddress: 4,
  });
});
afterAll(() => world?.close());

const later = (seconds: number) => {
  world.clock.offsetMillis += seconds * 1_000;
};
const batch = (device: TestDevice, size = 1) =>
  Array.from({ length: size }, () =>
    device.mutation(device.wrap('supplier', newId(), sampleBody('supplier'))),
  );
const tooMany = { code: 'request.tooMany' };

test('a thousand writes that were saved up go at once; only a device that goes on beyond that waits, and loses nothing', async () => {
  const device = await world.device('syndic');
  for (let sent = 0; sent < 1_000; sent += 100)
    expect((await device.send(batch(device, 100))).status).toBe(200);
  for (const _ of [11, 12]) expect((await device.send(batch(device))).status).toBe(200);
  const mutations = batch(device);
  const json = { protocol: 1, device: device.id, organisation, head: device.head, mutations };
  const headers = { authorization: `Bearer ${device.token}`, 'content-type': 'application/json' };
  const refused = await world.app.request('/api/sync/push', {
    ...{ method: 'POST', headers, body: JSON.stringify(json) },
  });
  expect([refused.status, await refused.json()]).toMatchObject([429, tooMany]);
  const seconds = Number(refused.headers.get('retry-after'));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(5);
  later(seconds);
  expect((await device.send(mutations)).body.results).toMatchObject([{ outcome: 'accepted' }]);
  later(60);
}, 60_000);

test('all devices of an organisation have a ceiling together; a stranger spends nothing of it', async () => {
  later(120);
  const strangers = await Promise.all([1, 2, 3].map(() => world.device('stranger', organisation)));
  for (const stranger of strangers)
    for (let pushes = 0; pushes < 12; pushes += 1)
      expect((await stranger.send(batch(stranger))).status).not.toBe(200);
  const devices = await Promise.all([1, 2, 3].map(() => world.device('syndic')));
  const statuses: number[] = [];
  for (const device of devices)
    for (let pushes = 0; pushes < 12; pushes += 1) statuses.push((await device.send(batch(device))).status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(30);
  expect(statuses.slice(30)).toEqual([429, 429, 429, 429, 429, 429]);
});

test('a password is made anew three times an hour, by the person or by an administrator', async () => {
  const [admin, owner] = [await world.device('admin'), await world.device('owner')];
  const path = `/api/admin/organisations/${organisation}/people/${people.board}/password`;
  const reset = async () => (await admin.call(path, { method: 'POST', json: {} })).status;
  expect([await reset(), await reset(), await reset(), await reset()]).toEqual([200, 200, 200, 429]);
  const words = [
    password,
    'premier mot de passe',
    'deuxième mot de passe',
    'troisième mot de passe',
    'quatrième',
  ];
  const statuses: number[] = [];
  for (let at = 0; at < 4; at += 1) {
    const json = { current: words[at], next: `${words[at + 1]} ${at === 3 ? 'mot de passe' : ''}`.trim() };
    statuses.push((await owner.call('/api/auth/password', { method: 'POST', json })).status);
  }
  expect(statuses).toEqual([204, 204, 204, 429]);
  later(3_600);
  expect(await reset()).not.toBe(429);
});

test('an address a client makes up for itself counts for nothing, unless a proxy of ours says it', async () => {
  later(120);
  const { services } = world;
  const log = createLog({ write: () => {} });
  const ask = async (isBehindProxy: boolean, forwarded: (at: number) => string) => {
    later(120);
    const app = createApp({ services, log, clientFolder: null, isBehindProxy, metricsToken: null });
    const statuses: number[] = [];
    for (let at = 0; at < 6; at += 1) {
      const answer = await app.request('/api/auth/sign-in', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': forwarded(at) },
        body: JSON.stringify({ email: `x${at}@example.be`, password: 'a guess', device: newId() }),
      });
      statuses.push(answer.status);
    }
    return statuses;
  };
  const stopped = [401, 401, 401, 401, 429, 429];
  expect(await ask(false, (at) => `10.0.0.${at}`)).toEqual(stopped);
  // What the client wrote before the proxy's own word is the client's.
  expect(await ask(true, (at) => `10.0.0.${at}, 192.0.2.1`)).toEqual(stopped);
  expect(await ask(true, (at) => `192.0.2.1, 10.0.0.${at}`)).toEqual([401, 401, 401, 401, 401, 401]);
});
