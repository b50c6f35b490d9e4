import { Dexie } from 'dexie';
import { blobDatabaseName } from '../blobs/blob-database.ts';
import { journalName } from '../journal/journal-database.ts';

/** How many changes and photos the server has not got, counted without opening one of them. */
export async function unsentHere(place: string): Promise<number> {
  const changes = await read(journalName(place), async (database) => {
    const rows: { documentKey: string }[] = await database
      .table('entries')
      .where('answered')
      .equals(0)
      .toArray();
    return new Set(rows.map(({ documentKey }) => documentKey)).size;
  });
  return changes + (await read(blobDatabaseName(place), (database) => database.table('uploads').count()));
}

async function read(name: string, count: (database: Dexie) => Promise<number>): Promise<number> {
  if (!(await Dexie.exists(name))) return 0;
  const database = await new Dexie(name, { cache: 'disabled' }).open();
  try {
    return await count(database);
  } finally {
    database.close();
  }
}
