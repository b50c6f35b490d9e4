import type { BlobDatabase } from './blob-database.ts';

/**
 * The server's data may be older than it was: what was made here is offered to it again. What it still has costs one
 * request.
 */
export async function queueAgain(
  database: BlobDatabase,
  organisations: readonly string[],
  now: string,
): Promise<void> {
  const { blobs, uploads } = database;
  await database.transaction('rw', blobs, uploads, async () => {
    const mine = await blobs.where('kept').equals('mine').toArray();
    const theirs = mine.filter(({ organisation }) => organisations.includes(organisation));
    await uploads.bulkPut(
      theirs.map(({ key, organisation, sha256 }) => ({
        key,
        organisation,
        sha256,
        offset: 0,
        addedAt: now,
        refusal: null,
      })),
    );
  });
}
