import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDevice } from './testing/test-device.ts';
import {
  createWorld,
  newId,
  organisation,
  otherOrganisation,
  sampleBody,
  type World,
} from './testing/world.ts';

let world: World;
let syndic: TestDevice;
let admin: TestDevice;
beforeAll(async () => {
  world = await createWorld();
  [syndic, admin] = [await world.device('syndic'), await world.device('admin')];
});
afterAll(() => world?.close());

/** Each once in the world, each where such a word is kept; nobody beside its readers ever sees it again. */
const canaries = {
  iban: 'BE71096123456769',
  name: 'Canarie Jaunisse',
  email: 'canarie@example.be',
  phone: '+32 4 987 65 43',
  note: 'porte du canari jaune',
  file: 'canari-dans-un-pdf',
  password: 'le canari chante la nuit',
} as const;

async function sing(): Promise<string> {
  const { iban, name, email, phone, note } = canaries;
  const people = `/api/admin/organisations/${organisation}/people`;
  const json = { email, name, language: 'fr', grants: [{ role: 'syndic', buildings: 'all' }] };
  const { body } = await admin.call<{ account: string; password: string }>(people, { method: 'POST', json });
  const supplier = syndic.wrap('supplier', newId(), { ...sampleBody('supplier'), name, ibans: [iban], note });
  const owner = syndic.wrap('owner', newId(), { ...sampleBody('owner'), phone });
  await syndic.push(supplier, owner);
  const file = new Uint8Array(Buffer.from(`%PDF-1.7 ${canaries.file}`));
  const headers = { 'content-length': String(file.length) };
  await syndic.call(`/api/blobs/${'a'.repeat(64)}?organisation=${organisation}`, {
    method: 'PUT',
    headers,
    body: file,
  });
  return body.password;
}

test('what is personal is in no log, and in no error told to somebody who may not read it', async () => {
  const firstPassword = await sing();
  const bodies: string[] = [];
  const [stranger, board] = [await world.device('stranger', otherOrganisation), await world.device('board')];
  const { iban, name, email, password } = canaries;
  const typed = { email, password, device: newId(), deviceName: name };
  const everywhere: [string, unknown][] = [
    ['/api/auth/sign-in', typed],
    ['/api/auth/sign-in', { ...typed, [iban]: name }],
    ['/api/auth/password', { current: password, next: password }],
    [
      '/api/sync/push',
      {
        protocol: 1,
        device: board.id,
        organisation,
        head: null,
        mutations: [{ n: 1, id: newId(), document: { [iban]: name } }],
      },
    ],
    [
      '/api/sync/pull',
      { protocol: 1, device: board.id, organisation, discipline: name, head: null, cursors: {}, limit: 1 },
    ],
    [`/api/admin/organisations/${organisation}/people`, { email, name, language: 'fr', grants: [] }],
    [`/api/${email}/${iban}`, {}],
  ];
  for (const device of [stranger, board]) {
    for (const [path, json] of everywhere)
      bodies.push(JSON.stringify((await device.call(path, { method: 'POST', json })).body));
    bodies.push(JSON.stringify(await device.pullAll()));
    const people = await device.call(`/api/admin/organisations/${organisation}/people`);
    bodies.push(JSON.stringify(people.body));
  }
  const metrics = await (await world.app.request('/metrics')).text();
  const logs = world.lines.join('\n');
  expect(world.lines.length).toBeGreaterThan(20);
  for (const word of [...Object.values(canaries), firstPassword, syndic.token, syndic.cookie, board.token]) {
    expect({ word, isLogged: logs.includes(word), isMeasured: metrics.includes(word) }).toEqual({
      word,
      isLogged: false,
      isMeasured: false,
    });
  }
  // What somebody typed may come back to them as the field's name; what others keep may not.
  for (const word of [canaries.phone, canaries.note, canaries.file, email, firstPassword]) {
    expect(bodies.filter((body) => body.includes(word))).toEqual([]);
  }
});

test('a database that is gone is told of without what was asked of it', async () => {
  const broken = await createWorld();
  const device = await broken.device('syndic');
  await broken.services.stop();
  const supplier = device.wrap('supplier', newId(), { ...sampleBody('supplier'), name: canaries.name });
  const { status, body } = await device.send([device.mutation(supplier)]);
  expect(status).toBeGreaterThanOrEqual(500);
  expect(JSON.stringify(body)).toMatch(/^\{"code":"request\.(unavailable|failed)"\}$/);
  expect(broken.lines.join('\n')).not.toContain(canaries.name);
  expect(broken.lines.some((line) => line.includes('"failure"'))).toBe(true);
  await broken.close().catch(() => undefined);
});
