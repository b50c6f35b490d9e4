import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { ApiAnswer } from '../wire/api.ts';
import type { Authorised } from '../wire/sync-wire.ts';
import { addBlob } from './add-blob.ts';
import { type BlobDatabase, openBlobs } from './blob-database.ts';
import { queueAgain } from './queue-again.ts';
import { uploadBlobs } from './upload-blobs.ts';

const png = (mark: number) =>
  new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, mark])]);

let database: BlobDatabase;
let account = 0;
/** What the server has, by path. */
let there: Map<string, number>;
let beforeAnswer: () => Promise<unknown>;

beforeEach(async () => {
  account += 1;
  there = new Map();
  beforeAnswer = async () => undefined;
  database = await openBlobs(`uploads-${account}`);
  return () => database.close();
});

const call: Authorised = async (path, init) => {
  if (init?.method === 'PUT') there.set(path, (init.body as Blob).size);
  const size = there.get(path);
  await beforeAnswer();
  const told = { 'upload-offset': String(size), 'upload-length': String(size) };
  const answer: Omit<ApiAnswer, 'ok' | 'status'> = { body: null, headers: new Headers(size ? told : {}) };
  return size ? { ...answer, ok: true, status: 200 } : { ...answer, ok: false, status: 404 };
};
const upload = () => uploadBlobs(database, call);
const taken = async (mark: number, at: string) => {
  const added = await addBlob(database, 'o', png(mark), at);
  return added.ok ? `o|${added.value.sha256}` : '';
};
const queue = () => database.uploads.orderBy('addedAt').toArray();

test('what waits without bytes stays in the queue, is told as a bug once, and holds nobody up', async () => {
  const lost = await taken(1, '2026-11-20');
  await taken(2, '2026-11-21');
  await database.blobs.delete(lost);
  await expect(upload()).rejects.toThrow('1 files wait to be sent and have no bytes');
  expect(there.size).toBe(1);
  expect(await queue()).toMatchObject([{ key: lost, refusal: 'blob.notFound' }]);
  await upload();
  expect(await queue()).toHaveLength(1);
  await taken(1, '2026-11-22');
  await upload();
  expect(await queue()).toEqual([]);
  expect(there.size).toBe(2);
});

test('what waits without bytes, and is at the server whole, waits no more', async () => {
  const key = await taken(1, '2026-11-20');
  await upload();
  await queueAgain(database, ['o'], '2026-11-21');
  await database.blobs.delete(key);
  await upload();
  expect(await queue()).toEqual([]);
});

test('what another tab sent and let go of meanwhile is no bug', async () => {
  await taken(1, '2026-11-20');
  const second = await taken(2, '2026-11-21');
  beforeAnswer = async () => {
    await database.uploads.delete(second);
    await database.blobs.delete(second);
  };
  await upload();
  expect(await queue()).toEqual([]);
  expect(there.size).toBe(1);
});

test('a photo that is queued again while it is sent is sent again: the server was set back', async () => {
  const key = await taken(1, '2026-11-20');
  beforeAnswer = async () => {
    there.clear();
    beforeAnswer = async () => undefined;
    await queueAgain(database, ['o'], '2026-11-21');
  };
  await upload();
  expect(await queue()).toMatchObject([{ key, offset: 0 }]);
  await upload();
  expect(there.size).toBe(1);
  expect(await queue()).toEqual([]);
});
