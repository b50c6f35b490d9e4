import type { Dexie, EntityTable } from 'dexie';
import { strictDatabase } from '../strict-database.ts';
import { inClear, type RowCodec } from '../vault/row-codec.ts';

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
  /** Photos as they lie there are opened with it, and sealed before they are written. */
  rows: RowCodec;
};

export const blobDatabaseName = (place: string) => `koprogo-blobs-${place}`;
export const blobKey = (organisation: string, sha256: string) => `${organisation}|${sha256}`;

export async function openBlobs(place: string, rows: RowCodec = inClear): Promise<BlobDatabase> {
  const database = strictDatabase(blobDatabaseName(place)) as BlobDatabase;
  database.rows = rows;
  database.version(1).stores({ blobs: 'key, kept, usedAt', uploads: 'key, addedAt' });
  // Sizes are added up at every exchange: read from the index, no photo is touched.
  database.version(2).stores({ blobs: 'key, kept, usedAt, bytes' });
  await database.open();
  return database;
}
