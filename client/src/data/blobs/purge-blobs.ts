import type { BlobDatabase } from './blob-database.ts';

/** Deletes what no document of the organisation shows any more, unless it was never sent. */
export async function purgeBlobs(
  database: BlobDatabase,
  shown: ReadonlySet<string>,
  organisation: string,
): Promise<void> {
  const unsent = new Set(await database.uploads.toCollection().primaryKeys());
  await database.blobs
    .where('key')
    .startsWith(`${organisation}|`)
    .filter(({ key }) => !shown.has(key) && !unsent.has(key))
    .delete();
}
