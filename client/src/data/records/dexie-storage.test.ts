import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { createRxDatabase } from 'rxdb/plugins/core';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { expect, test } from 'vitest';
import { dexieStorage } from './dexie-storage.ts';
import { envelopeSchema, type Kept } from './envelope-schema.ts';

const count = 200;

function kept(at: number): Kept & { key: string } {
  const organisation = `o${at % 2}`;
  const id = `d${String(at).padStart(5, '0')}`;
  const place = { scope: `s${at % 3}`, building: `b${at % 5}`, subject: `u${at % 7}`, sort: `${at % 10}` };
  const type = at % 4 === 0 ? 'lot' : 'owner';
  return {
    key: `${organisation}|${id}`,
    organisation,
    id,
    type,
    ...place,
    rev: 'r',
    version: 1,
    body: { at },
  };
}

async function opened(name: string, storage: ReturnType<typeof getRxStorageDexie>) {
  const database = await createRxDatabase({ name, storage, multiInstance: false });
  const { kept: collection } = await database.addCollections({ kept: { schema: envelopeSchema } });
  await collection.bulkInsert(Array.from({ length: count }, (_, at) => kept(at)));
  await collection.findOne(kept(8).key).remove();
  return { database, collection };
}

test('a query gives what RxDB’s own storage gives, in its order, page by page or whole', async () => {
  const theirs = await opened('theirs', getRxStorageDexie());
  const ours = await opened('ours', dexieStorage(30));
  const queries = [
    { selector: { type: 'owner' }, index: ['type', 'building', 'sort'] },
    { selector: { type: 'owner', organisation: 'o1' }, index: ['type', 'building', 'sort'] },
    { selector: { type: 'owner', organisation: 'o1' }, index: ['type', 'building', 'sort'], limit: 30 },
    { selector: { type: 'lot', subject: 'u3' }, index: ['type', 'subject'], limit: 7, skip: 3 },
    { selector: { scope: 's1' }, index: ['scope'], sort: [{ sort: 'asc' }] },
    { selector: { id: { $gt: 'd0005', $lt: 'd0012' }, type: 'lot' }, index: ['id'] },
    { selector: { type: 'nobody' }, index: ['type', 'building', 'sort'] },
    { selector: {} },
  ];
  for (const query of queries) {
    const [expected, found] = await Promise.all(
      [theirs, ours].map(async ({ collection }) =>
        (await collection.find(query as never).exec()).map((document: { key: string }) => document.key),
      ),
    );
    expect(found).toEqual(expected);
  }
  await Promise.all([theirs.database.remove(), ours.database.remove()]);
});

test('what another tab deleted is not made anew by a reading', async () => {
  const { database, collection } = await opened('deleted', dexieStorage());
  const names = await Dexie.getDatabaseNames();
  await Promise.all(names.map((name) => Dexie.delete(name)));
  await expect(collection.find({ selector: { type: 'lot' } } as never).exec()).rejects.toThrow('closed');
  expect(await Dexie.getDatabaseNames()).toEqual([]);
  await database.close();
});
