import type { BlobDatabase } from './blob-database.ts';

/**
 * Deletes what no document of the organisation shows any more, unless it was never sent. In one transaction: whoever
 * takes a photo meanwhile stores it before or after, together with its place in the queue.
 */
export async function purgeBlobs(
  database: BlobDatabase,
  shown: ReadonlySet<string>,
  organisation: string,
): Promise<void> {
  const { blobs, uploads } = database;
  await database.transaction('rw', blobs, uploads, async () => {
    const unsent = new Set(await uploads.toCollection().primaryKeys());
    const here = await blobs.where('key').startsWith(`${organisation}|`).primaryKeys();
    await blobs.bulkDelete(here.filter((key) => !shown.has(key) && !unsent.has(key)));
  });
}
