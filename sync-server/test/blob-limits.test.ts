import { createHash, randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestDevice } from './testing/test-device.ts';
import {
  building,
  createWorld,
  grant,
  newId,
  organisation,
  people,
  sampleBody,
  type World,
} from './testing/world.ts';

let world: World;
let admin: postgres.Sql;
beforeAll(async () => {
  world = await createWorld({ blobBytesPerDay: 1_000_000 });
  admin = postgres(world.adminUrl, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await admin?.end();
  await world?.close();
});

const jpeg = (bytes: number) =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(bytes - 4)]);

function put(device: TestDevice, photo: Uint8Array, part = photo, range?: string) {
  const name = createHash('sha256').update(photo).digest('hex');
  return device.call<{ code?: string }>(`/api/blobs/${name}?organisation=${organisation}`, {
    method: 'PUT',
    headers: { 'content-length': String(part.length), ...(range ? { 'content-range': range } : {}) },
    body: new Uint8Array(part),
  });
}

test('whoever has no right left in the organisation brings nothing to it', async () => {
  const former = await world.device('formerOwner');
  expect((await put(former, jpeg(1_000))).status).toBe(201);
  await grant(world.services, organisation, 'formerOwner', []);
  expect(await put(former, jpeg(1_000))).toMatchObject({ status: 404, body: { code: 'request.notFound' } });
});

test('an account brings so much in a day, and the next day again', async () => {
  const [syndic, colleague] = [await world.device('syndic'), await world.device('colleague')];
  expect((await put(syndic, jpeg(900_000))).status).toBe(201);
  const photo = jpeg(200_000);
  const refused = await put(syndic, photo);
  expect(refused).toMatchObject({ status: 429, body: { code: 'request.tooMany' } });
  expect((await put(colleague, photo)).status).toBe(201);
  world.clock.offsetMillis += 86_400_000;
  const tomorrow = await world.device('syndic');
  expect((await put(tomorrow, jpeg(200_000))).status).toBe(201);
});

test('an upload nobody went on with for a week is forgotten, a younger one is not', async () => {
  const accountant = await world.device('accountant');
  const [old, young] = [jpeg(100_000), jpeg(100_000)];
  for (const photo of [old, young]) {
    expect((await put(accountant, photo, photo.subarray(0, 50_000), 'bytes 0-49999/100000')).status).toBe(
      202,
    );
  }
  const name = createHash('sha256').update(old).digest('hex');
  await admin`update uploads set changed_at = now() - interval '8 days' where sha256 = ${name}`;
  await world.services.sweepUploads();
  const left = await admin<{ sha256: string }[]>`select sha256 from uploads`;
  expect(left.map((one) => one.sha256)).toEqual([createHash('sha256').update(young).digest('hex')]);
  expect(await admin`select 1 from upload_chunks where sha256 = ${name}`).toHaveLength(0);
});

test('a fact is stored without a look for files it showed before', async () => {
  await admin.unsafe(`
    create function no_deletion() returns trigger language plpgsql as $$ begin raise 'a look'; end $$;
    create trigger no_deletion before delete on blob_refs for each statement execute function no_deletion();`);
  const write = (discipline: 'facts' | 'records') =>
    world.services.store.write(organisation, async (transaction) => {
      const place = { scope: `building:${building}`, building, subject: '', sort: '' };
      const envelope = { organisation, id: newId(), type: 'invoice', rev: 'x', version: 1, deleted: false };
      const body = sampleBody('invoice');
      await transaction.put({ ...envelope, ...place, body }, discipline, ['a'.repeat(64)], people.syndic);
    });
  await write('facts');
  await expect(write('records')).rejects.toThrow('a look');
});
