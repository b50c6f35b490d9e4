import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { openBlobs } from './blobs/blob-database.ts';
import { fetchBlob } from './blobs/fetch-blob.ts';
import { hashBytes } from './blobs/hash-bytes.ts';
import { missedBlobs } from './blobs/missed-blobs.ts';
import { dexieStates } from './journal/dexie-journal.ts';
import { openJournal } from './journal/journal-database.ts';
import { deleteAccountDatabases } from './session/delete-account.ts';
import { anna } from './testing/stage.ts';

const photo = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
const head = { epoch: 1, nonce: 'n', seq: 4, changeId: 'c' };

test('what one tab deleted is not made anew by what was on its way to another', async () => {
  const [blobs, journal] = await Promise.all([openBlobs(anna), openJournal(anna)]);
  let arrive = (_: Response) => {};
  const fetching = fetchBlob(
    {
      database: blobs,
      missed: missedBlobs(() => performance.now()),
      now: () => '2026-11-05T07:41:12.000Z',
      open: () => new Promise((answer) => (arrive = answer)),
    },
    { organisation: 'o', sha256: await hashBytes(photo.buffer), kept: 'pinned' },
  );
  await blobs.blobs.count();
  await deleteAccountDatabases(anna);
  arrive(new Response(photo));
  await expect(fetching).rejects.toThrow('closed');
  await expect(dexieStates(journal).write('o', { head, lastN: 0 })).rejects.toThrow('closed');
  await expect(journal.transaction('rw', journal.notes, () => undefined)).rejects.toThrow('closed');
  expect(await Dexie.getDatabaseNames()).toEqual([]);
});

test('a tab of an older version works on in a database that a newer one upgraded', async () => {
  const journal = await openJournal(anna);
  const newer = new Dexie(journal.name);
  newer.version(2).stores({ more: 'id' });
  await newer.open();
  await journal.notes.put({ name: 'crowded', value: true });
  expect(await journal.notes.count()).toBe(1);
  for (const one of [newer, journal]) one.close();
  await Dexie.delete(journal.name);
});
