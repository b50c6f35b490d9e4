import { accept, type Result, refuse } from 'shared-domain/kernel';
import { blobLimit } from 'shared-domain/sync';
import { mediaTypeOf, shownAs } from '../../platform/photo/media-type.ts';
import type { StoredBlob } from '../actions/actions.ts';
import { type BlobDatabase, type BlobRow, blobKey } from './blob-database.ts';
import { hashBytes } from './hash-bytes.ts';

/** Stores a file under its hash and queues it for the server, in one transaction: it exists when this resolves. */
export async function addBlob(
  database: BlobDatabase,
  organisation: string,
  file: Blob,
  now: string,
): Promise<Result<StoredBlob>> {
  if (file.size > blobLimit.bytes) {
    return refuse({ code: 'blob.tooLarge', params: { bytes: file.size, limit: blobLimit.bytes } });
  }
  const content = await file.arrayBuffer();
  const mediaType = mediaTypeOf(new Uint8Array(content, 0, Math.min(16, content.byteLength)));
  if (!mediaType) return refuse({ code: 'blob.typeUnknown' });
  const sha256 = await hashBytes(content);
  const key = blobKey(organisation, sha256);
  const bytes = content.byteLength;
  const data = new Blob([content], { type: shownAs(mediaType) });
  const row: BlobRow = { key, organisation, sha256, mediaType, bytes, data, kept: 'mine', usedAt: now };
  const stored = await database.rows.seal('blobs', row);
  await database.transaction('rw', database.blobs, database.uploads, async () => {
    if ((await database.blobs.get(key))?.kept === 'mine') return;
    await database.blobs.put(stored);
    await database.uploads.put({ key, organisation, sha256, offset: 0, addedAt: now, refusal: null });
  });
  return accept({ sha256, bytes, mediaType });
}
