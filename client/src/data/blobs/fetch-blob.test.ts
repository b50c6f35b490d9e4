import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { largePng } from '../testing/large-png.ts';
import { addBlob } from './add-blob.ts';
import { blobKey, openBlobs } from './blob-database.ts';
import { fetchBlob } from './fetch-blob.ts';
import { hashBytes } from './hash-bytes.ts';
import { missedBlobs } from './missed-blobs.ts';

test('a photo that its person takes while the same one is fetched stays theirs, and waits to be sent', async () => {
  const database = await openBlobs('fetched');
  const now = () => '2026-11-20T12:00:00.000Z';
  const sha256 = await hashBytes(largePng().buffer);
  const fetching = {
    ...{ database, now, missed: missedBlobs(() => 0) },
    open: async () => {
      await addBlob(database, 'o', new Blob([largePng()]), now());
      return new Response(largePng());
    },
  };
  expect(await fetchBlob(fetching, { organisation: 'o', sha256, kept: 'cached' })).not.toBeNull();
  expect(await database.blobs.get(blobKey('o', sha256))).toMatchObject({ kept: 'mine' });
  expect(await database.uploads.count()).toBe(1);
  database.close();
});
