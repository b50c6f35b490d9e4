import { Dexie, type EntityTable } from 'dexie';

export type BlobRow = {
  readonly key: string;
  readonly organisation: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly data: Blob;
  /** mine: made here · pinned: what the person reads must work offline · cached: looked at once, may be let go. */
  readonly kept: 'mine' | 'pinned' | 'cached';
  readonly usedAt: string;
};

export type UploadRow = {
  readonly key: string;
  readonly organisation: string;
  readonly sha256: string;
  /** What the server is known to have. */
  readonly offset: number;
  readonly addedAt: string;
  /** The server's last word on it, when it was a refusal. */
  readonly refusal: string | null;
};

export type BlobDatabase = Dexie & {
  blobs: EntityTable<BlobRow, 'key'>;
  uploads: EntityTable<UploadRow, 'key'>;
};

export const blobDatabaseName = (account: string) => `koprogo-blobs-${account}`;
export const blobKey = (organisation: string, sha256: string) => `${organisation}|${sha256}`;

export async function openBlobs(account: string): Promise<BlobDatabase> {
  const database = new Dexie(blobDatabaseName(account), {
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
  }) as BlobDatabase;
  database.version(1).stores({ blobs: 'key, kept, usedAt', uploads: 'key, addedAt' });
  // Sizes are added up at every exchange: read from the index, no photo is touched.
  database.version(2).stores({ blobs: 'key, kept, usedAt, bytes' });
  await database.open();
  return database;
}
