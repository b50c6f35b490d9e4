import { mediaTypeOf, shownAs } from '../../platform/photo/media-type.ts';
import { isDiskFull } from '../refusal-of.ts';
import { Weather } from '../wire/weather.ts';
import { type BlobDatabase, type BlobRow, blobKey } from './blob-database.ts';
import { hashBytes } from './hash-bytes.ts';
import type { MissedBlobs } from './missed-blobs.ts';

export type FetchNeeds = {
  readonly database: BlobDatabase;
  readonly missed: MissedBlobs;
  /** Opens the content of a path as the signed-in account; throws weather. */
  open(path: string): Promise<Response>;
  now(): string;
};

type WantedBlob = Pick<BlobRow, 'organisation' | 'sha256' | 'kept'>;

/** Fetches what is not here; null when the server has none for this person, or sends something else. */
export async function fetchBlob(needs: FetchNeeds, wanted: WantedBlob): Promise<BlobRow | null> {
  const { database, missed } = needs;
  const key = blobKey(wanted.organisation, wanted.sha256);
  const here = await database.blobs.get(key);
  if (here) return database.rows.open('blobs', here);
  if (missed.waitFor(key) > 0) return null;
  const content = await download(needs, wanted);
  if (!content) {
    missed.miss(key);
    return null;
  }
  const row: BlobRow = { ...wanted, ...content, key, usedAt: needs.now() };
  const isKept = await keep(database, row);
  // On a full device it is shown and forgotten: not downloaded again at each exchange.
  if (isKept) missed.find(key);
  else missed.miss(key);
  return row;
}

async function keep(database: BlobDatabase, row: BlobRow): Promise<boolean> {
  try {
    const sealed = await database.rows.seal('blobs', row);
    await database.transaction('rw', database.blobs, async () => {
      // The person may have taken the same photo meanwhile, and theirs is not sent yet.
      if (!(await database.blobs.get(row.key))) await database.blobs.put(sealed);
    });
    return true;
  } catch (cause) {
    if (isDiskFull(cause)) return false;
    throw cause;
  }
}

async function download({ open }: FetchNeeds, { organisation, sha256 }: WantedBlob) {
  const response = await open(`/blobs/${sha256}?organisation=${organisation}`);
  if (!response.ok) {
    await response.body?.cancel();
    return null;
  }
  const content = await response.arrayBuffer().catch(() => {
    // The line broke in the middle of the photo.
    throw new Weather('unreachable');
  });
  const mediaType = mediaTypeOf(new Uint8Array(content, 0, Math.min(16, content.byteLength)));
  // Whatever came, it is that file or it is nothing.
  if (!mediaType || (await hashBytes(content)) !== sha256) return null;
  const data = new Blob([content], { type: shownAs(mediaType) });
  return { data, mediaType, bytes: data.size };
}
