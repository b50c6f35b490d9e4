import type { BlobDatabase } from './blob-database.ts';
import { fetchBlob, type OpenContent } from './fetch-blob.ts';
import type { Wanted } from './wanted-blobs.ts';

const cacheLimit = 100 * 1024 * 1024;

/** Brings what is wanted onto the device, newest need first, and lets go of what was only looked at. Throws weather. */
export async function keepBlobs(
  database: BlobDatabase,
  open: OpenContent,
  wanted: readonly Wanted[],
  now: string,
): Promise<void> {
  const wantedKeys = new Set(wanted.map(({ key }) => key));
  const kept = (how: 'pinned' | 'cached') => database.blobs.where('kept').equals(how);
  await kept('pinned')
    .filter(({ key }) => !wantedKeys.has(key))
    .modify({ kept: 'cached' });
  const here = new Set(await database.blobs.toCollection().primaryKeys());
  await kept('cached')
    .filter(({ key }) => wantedKeys.has(key))
    .modify({ kept: 'pinned' });
  for (const one of wanted) {
    if (!here.has(one.key)) await fetchBlob(database, open, { ...one, kept: 'pinned' }, now);
  }
  await letGo(database);
}

async function letGo(database: BlobDatabase): Promise<void> {
  const cached = await database.blobs.where('kept').equals('cached').sortBy('usedAt');
  let bytes = cached.reduce((sum, row) => sum + row.bytes, 0);
  for (const row of cached) {
    if (bytes <= cacheLimit) return;
    await database.blobs.delete(row.key);
    bytes -= row.bytes;
  }
}
