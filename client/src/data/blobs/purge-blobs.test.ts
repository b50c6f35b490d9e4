import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { heldCodec } from '../testing/held-codec.ts';
import { addBlob } from './add-blob.ts';
import { openBlobs } from './blob-database.ts';
import { purgeBlobs } from './purge-blobs.ts';

const now = '2026-11-20T12:00:00.000Z';
const png = new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])]);

test('a photo taken while photos are purged stays, and waits to be sent', async () => {
  const { codec, whenReached, letOn } = heldCodec();
  const database = await openBlobs('purged', codec);
  const added = addBlob(database, 'o', png, now);
  await whenReached;
  const purged = purgeBlobs(database, new Set(), 'o');
  letOn();
  await Promise.all([added, purged]);
  const waiting = await database.uploads.toCollection().primaryKeys();
  expect(waiting).toHaveLength(1);
  expect(await database.blobs.toCollection().primaryKeys()).toEqual(waiting);
  database.close();
});

test('what no document of the organisation shows goes, but for what was never sent', async () => {
  const database = await openBlobs('shown');
  const row = (key: string) => ({
    ...{ key, organisation: 'o', sha256: key, mediaType: 'image/png', bytes: 1 },
    ...{ data: new Blob([new Uint8Array(1)]), kept: 'mine' as const, usedAt: now },
  });
  await database.blobs.bulkPut(['o|shown', 'o|gone', 'o|unsent', 'other|gone'].map(row));
  await database.uploads.put({
    ...{ key: 'o|unsent', organisation: 'o', sha256: 'unsent', offset: 0, addedAt: now, refusal: null },
  });
  await purgeBlobs(database, new Set(['o|shown']), 'o');
  expect(await database.blobs.toCollection().primaryKeys()).toEqual(['other|gone', 'o|shown', 'o|unsent']);
  database.close();
});
