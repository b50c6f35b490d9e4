import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { heldCodec } from '../testing/held-codec.ts';
import { addBlob } from './add-blob.ts';
import { type BlobDatabase, type BlobRow, blobKey, openBlobs } from './blob-database.ts';
import { hashBytes } from './hash-bytes.ts';
import { letGo, photoBytes } from './let-go.ts';

const now = '2026-11-20T12:00:00.000Z';
let database: BlobDatabase;
let account = 0;

beforeEach(async () => {
  account += 1;
  database = await openBlobs(`account-${account}`);
  return () => database.close();
});

function photo(key: string, kept: BlobRow['kept'], usedAt: string): BlobRow {
  const data = new Blob([new Uint8Array(100)]);
  return { key, organisation: 'o', sha256: key, mediaType: 'image/png', bytes: 100, data, kept, usedAt };
}

const wantedAs = (key: string, isSpare: boolean) => ({ key, organisation: 'o', sha256: key, isSpare });
const left = () => database.blobs.toCollection().primaryKeys();

test('the oldest of what was only looked at goes first, then sent work of long ago, then what is good to have', async () => {
  await database.blobs.bulkPut([
    photo('looked at lately', 'cached', '2026-11-19'),
    photo('looked at long ago', 'cached', '2026-01-02'),
    photo('mine of spring', 'mine', '2026-04-01'),
    photo('spare', 'pinned', '2026-11-01'),
    photo('charge', 'pinned', '2025-01-01'),
  ]);
  const wanted = [wantedAs('charge', false), wantedAs('spare', true)];
  const atMost = async (budget: number) => {
    await letGo(database, { budget, wanted, now });
    return left();
  };
  expect(await atMost(500)).toHaveLength(5);
  expect(await atMost(450)).not.toContain('looked at long ago');
  expect(await atMost(300)).toEqual(['charge', 'mine of spring', 'spare']);
  expect(await atMost(200)).toEqual(['charge', 'spare']);
  expect(await atMost(0)).toEqual(['charge']);
  expect(await photoBytes(database)).toBe(100);
});

test('what the server has not got stays, however full; so does what it may ask for again, and an own draft’s photo', async () => {
  await database.blobs.bulkPut([
    photo('unsent', 'mine', '2025-01-01'),
    photo('sent last week', 'mine', '2026-11-13'),
    photo('of a draft', 'mine', '2025-01-01'),
  ]);
  await database.uploads.put({
    ...{ key: 'unsent', organisation: 'o', sha256: 'unsent', offset: 0, addedAt: now, refusal: null },
  });
  expect(await letGo(database, { budget: 0, wanted: [wantedAs('of a draft', false)], now })).toBe(0);
  expect(await left()).toHaveLength(3);
});

test('a photo that was only looked at, and is taken again while photos are let go of, stays', async () => {
  const { codec, whenReached, letOn } = heldCodec();
  const taken = await openBlobs('taken again', codec);
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const key = blobKey('o', await hashBytes(png.buffer));
  await taken.blobs.put(photo(key, 'cached', '2026-01-02'));
  const added = addBlob(taken, 'o', new Blob([png]), now);
  await whenReached;
  taken.blobs.hook('reading', (row) => {
    letOn();
    return row;
  });
  await Promise.all([added, letGo(taken, { budget: 0, wanted: [], now })]);
  expect(await taken.uploads.toCollection().primaryKeys()).toEqual([key]);
  expect(await taken.blobs.toCollection().primaryKeys()).toEqual([key]);
  taken.close();
});
