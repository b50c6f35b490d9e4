import { Weather } from '../wire/weather.ts';
import { type BlobDatabase, type BlobRow, blobKey } from './blob-database.ts';
import { hashBytes } from './hash-bytes.ts';
import { mediaTypeOf } from './media-type.ts';

/** Opens the content of a path as the signed-in account; throws weather. */
export type OpenContent = (path: string) => Promise<Response>;

/** Fetches what is not here; null when the server has none for this person, or sends something else. */
export async function fetchBlob(
  database: BlobDatabase,
  open: OpenContent,
  wanted: Pick<BlobRow, 'organisation' | 'sha256' | 'kept'>,
  now: string,
): Promise<BlobRow | null> {
  const { organisation, sha256, kept } = wanted;
  const key = blobKey(organisation, sha256);
  const here = await database.blobs.get(key);
  if (here) return here;
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
  const data = new Blob([content], { type: mediaType });
  const row = { key, organisation, sha256, mediaType, bytes: data.size, data, kept, usedAt: now };
  await database.blobs.put(row);
  return row;
}
