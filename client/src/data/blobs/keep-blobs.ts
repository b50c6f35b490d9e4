import type { BlobDatabase } from './blob-database.ts';
import type { Wanted } from './blobs-of.ts';
import { type FetchNeeds, fetchBlob } from './fetch-blob.ts';

const cacheLimit = 100 * 1024 * 1024;

/** Brings what is wanted onto the device, newest need first, and lets go of what was only looked at. Throws weather. */
export async function keepBlobs(needs: FetchNeeds, wanted: readonly Wanted[]): Promise<void> {
  const { database } = needs;
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
    if (here.has(one.key)) continue;
    const { organisation, sha256 } = one;
    await fetchBlob(needs, { organisation, sha256, kept: 'pinned' });
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
