import { createHash, randomBytes } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDevice } from './testing/test-device.ts';
import {
  building,
  createWorld,
  grant,
  newId,
  organisation,
  otherOrganisation,
  people,
  sampleBody,
  type World,
} from './testing/world.ts';

let world: World;
let syndic: TestDevice;
beforeAll(async () => {
  world = await createWorld();
  syndic = await world.device('syndic');
});
afterAll(() => world?.close());

const jpeg = (bytes: number) =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(bytes - 4)]);
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const pathOf = (name: string, of = organisation) => `/api/blobs/${name}?organisation=${of}`;

function put(device: TestDevice, name: string, part: Uint8Array, range?: string, of = organisation) {
  const headers = { 'content-length': String(part.length), ...(range ? { 'content-range': range } : {}) };
  return device.call<{ offset: number; code?: string }>(pathOf(name, of), {
    method: 'PUT',
    headers,
    body: new Uint8Array(part),
  });
}

const get = (device: TestDevice, name: string, of = organisation, init: RequestInit = {}) =>
  world.app.request(pathOf(name, of), {
    ...init,
    headers: { ...init.headers, authorization: `Bearer ${device.token}` },
  });

/** A fact that shows the file to those who read the scope. */
async function show(
  name: string,
  scope: string,
  document = newId(),
  by: string = people.syndic,
): Promise<void> {
  await world.services.store.write(organisation, async (transaction) => {
    const place = { scope, building, subject: '', sort: '' };
    const envelope = {
      organisation,
      id: document,
      type: 'invoice',
      rev: 'x',
      version: 1,
      deleted: false,
      body: {},
    };
    await transaction.put({ ...envelope, ...place }, 'facts', [name], by);
  });
}

test('[SYN-61] a photo goes up in parts, after a break from where it was, and comes down as it was', async () => {
  const photo = jpeg(700_000);
  const name = sha(photo);
  expect((await get(syndic, name, organisation, { method: 'HEAD' })).status).toBe(404);
  const first = await put(syndic, name, photo.subarray(0, 300_000), `bytes 0-299999/${photo.length}`);
  expect(first).toMatchObject({ status: 202, body: { offset: 300_000, isComplete: false } });
  const head = await get(syndic, name, organisation, { method: 'HEAD' });
  expect([head.status, head.headers.get('upload-offset')]).toEqual([202, '300000']);
  const astray = await put(syndic, name, photo.subarray(500_000), `bytes 500000-699999/${photo.length}`);
  expect(astray).toMatchObject({
    status: 409,
    body: { code: 'blob.offsetMismatch', params: { offset: 300_000 } },
  });
  expect((await get(syndic, name)).status).toBe(404);
  const rest = await put(syndic, name, photo.subarray(300_000), `bytes 300000-699999/${photo.length}`);
  expect(rest).toMatchObject({ status: 201, body: { offset: photo.length, isComplete: true } });
  const down = await get(syndic, name);
  expect(Buffer.from(await down.arrayBuffer()).equals(photo)).toBe(true);
  expect(Object.fromEntries(down.headers)).toMatchObject({
    'content-type': 'image/jpeg',
    'cache-control': 'private, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    etag: `"${name}"`,
  });
  expect((await get(syndic, name, organisation, { headers: { 'if-none-match': `"${name}"` } })).status).toBe(
    304,
  );
  expect((await put(syndic, name, photo)).status).toBe(201);
});

test('[SYN-62] a file is read by who reads a document that shows it; to others it is not there', async () => {
  const photo = jpeg(5_000);
  const name = sha(photo);
  await put(syndic, name, photo);
  const [board, owner, former, stranger] = await Promise.all(
    (['board', 'owner', 'formerOwner', 'stranger'] as const).map((who) => world.device(who)),
  );
  const statuses = async () =>
    Promise.all([board, owner, former, stranger].map(async (who) => (await get(who!, name)).status));
  expect(await statuses()).toEqual([404, 404, 404, 404]);
  await show(name, `building:${building}:board`);
  expect(await statuses()).toEqual([200, 404, 404, 404]);
  await show(name, `building:${building}`);
  expect(await statuses()).toEqual([200, 200, 404, 404]);
  const unknown = await get(former!, sha(jpeg(10)));
  expect(await (await get(former!, name)).text()).toBe(await unknown.text());
});

test('[SYN-62] the same bytes in another organisation are another file', async () => {
  const photo = jpeg(5_000);
  const name = sha(photo);
  await put(syndic, name, photo);
  const stranger = await world.device('stranger', otherOrganisation);
  expect((await get(stranger, name, otherOrganisation)).status).toBe(404);
  expect((await put(stranger, name, photo, undefined, organisation)).status).toBe(404);
  expect((await put(stranger, name, photo, undefined, otherOrganisation)).status).toBe(201);
});

test('what somebody else sent under a name does not spoil the file', async () => {
  const photo = jpeg(400_000);
  const name = sha(photo);
  const owner = await world.device('owner');
  await put(owner, name, jpeg(300_000), `bytes 0-299999/${photo.length}`);
  expect((await put(syndic, name, photo)).status).toBe(201);
});

test('[SYN-61] bytes that are not what their name says, or no image, are refused and forgotten', async () => {
  const name = sha(jpeg(100));
  expect(await put(syndic, name, jpeg(5_000))).toMatchObject({
    status: 422,
    body: { code: 'blob.hashMismatch' },
  });
  expect((await get(syndic, name, organisation, { method: 'HEAD' })).status).toBe(404);
  const text = Buffer.from('<script>alert(1)</script>'.repeat(10));
  expect(await put(syndic, sha(text), text)).toMatchObject({
    status: 415,
    body: { code: 'blob.typeUnknown' },
  });
});

test('[SYN-61] 80 MB are refused before they are read, declared or not', async () => {
  const server = serve({ fetch: world.app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const eighty = 80 * 1024 * 1024;
  const send = (headers: Record<string, string | number>, endless: boolean) =>
    new Promise<{ status: number; sent: number }>((resolve, reject) => {
      let sent = 0;
      const path = pathOf('a'.repeat(64));
      const request = httpRequest({
        port,
        host: '127.0.0.1',
        path,
        method: 'PUT',
        headers: { ...headers, authorization: `Bearer ${syndic.token}` },
      });
      request.on('response', (response) => {
        request.destroy();
        resolve({ status: response.statusCode ?? 0, sent });
      });
      request.on('error', (error) => (sent < 0 ? reject(error) : undefined));
      const chunk = jpeg(65_536);
      const more = () => {
        while (endless && !request.destroyed && sent < eighty) {
          sent += chunk.length;
          if (!request.write(chunk)) return void request.once('drain', more);
        }
      };
      request.flushHeaders();
      more();
    });
  expect(await send({ 'content-length': eighty }, false)).toEqual({ status: 413, sent: 0 });
  const range = `bytes 0-${eighty - 1}/${eighty}`;
  const streamed = await send({ 'transfer-encoding': 'chunked', 'content-range': range }, true);
  expect(streamed.status).toBe(413);
  expect(streamed.sent).toBeLessThan(eighty / 4);
  const lying = await send({ 'transfer-encoding': 'chunked', 'content-range': 'bytes 0-99999/100000' }, true);
  expect(lying.status).toBe(409);
  server.close();
});

test('the pages of a draft are shown to its staff, and to nobody once it is gone', async () => {
  const photo = jpeg(5_000);
  const accountant = await world.device('accountant');
  expect((await put(accountant, sha(photo), photo)).status).toBe(201);
  expect((await get(syndic, sha(photo))).status).toBe(404);
  await show(sha(photo), `building:${building}:staff`, newId(), people.accountant);
  expect((await get(syndic, sha(photo))).status).toBe(200);
  expect(people.accountant).toBe(accountant.account);
  expect(sampleBody('invoiceDraft')).toHaveProperty('pages');
});

test('[SYN-62] who has lost every right opens no file any more, not even one they brought, whole or half; with a right again they do', async () => {
  const [whole, half] = [jpeg(4_000), jpeg(90_000)];
  const colleague = await world.device('colleague');
  expect((await put(colleague, sha(whole), whole)).status).toBe(201);
  expect((await put(colleague, sha(half), half.subarray(0, 40_000), 'bytes 0-39999/90000')).status).toBe(202);
  const asked = async () => [
    (await get(colleague, sha(whole))).status,
    (await get(colleague, sha(whole), organisation, { method: 'HEAD' })).status,
    (await get(colleague, sha(half), organisation, { method: 'HEAD' })).status,
    (await put(colleague, sha(whole), whole)).status,
  ];
  await grant(world.services, organisation, 'colleague', []);
  expect(await asked()).toEqual([404, 404, 404, 404]);
  await grant(world.services, organisation, 'colleague', [{ role: 'syndic', buildings: 'all' }]);
  expect(await asked()).toEqual([200, 200, 202, 201]);
});
