import type { ApiAnswer } from '../wire/api.ts';
import type { Authorised } from '../wire/sync-wire.ts';
import { Weather } from '../wire/weather.ts';
import type { BlobDatabase, UploadRow } from './blob-database.ts';

const chunkBytes = 256 * 1024;

/**
 * Sends what is queued, oldest first, in pieces that are not sent twice: the row says where it stands, and where the
 * server knows better it is asked. What it refuses stays here, with its reason, and holds nobody else up.
 */
export async function uploadBlobs(database: BlobDatabase, call: Authorised): Promise<void> {
  const queue = await database.uploads.orderBy('addedAt').toArray();
  for (const row of queue) {
    if (row.refusal === null) await upload(database, call, row);
  }
}

async function upload(database: BlobDatabase, call: Authorised, row: UploadRow): Promise<void> {
  const stored = await database.blobs.get(row.key);
  if (!stored) return void (await database.uploads.delete(row.key));
  const blob = await database.rows.open('blobs', stored);
  const path = `/blobs/${row.sha256}?organisation=${row.organisation}`;
  let offset = row.offset;
  while (offset < blob.bytes) {
    const end = Math.min(offset + chunkBytes, blob.bytes);
    const headers = {
      'content-type': blob.mediaType,
      'content-range': `bytes ${offset}-${end - 1}/${blob.bytes}`,
    };
    const body = blob.data.slice(offset, end, blob.mediaType);
    const answer = await call(path, { method: 'PUT', headers, body });
    const refusal = refusalOf(answer);
    if (refusal === 'blob.offsetMismatch') {
      const told = await offsetOf(await call(path, { method: 'HEAD' }));
      if (told === offset) throw new Weather('unavailable');
      offset = told;
    } else if (refusal) {
      return void (await database.uploads.update(row.key, { refusal }));
    } else {
      offset = end;
      await database.uploads.update(row.key, { offset });
    }
  }
  await database.uploads.delete(row.key);
}

function refusalOf(answer: ApiAnswer): string | null {
  if (answer.ok) return null;
  const code = (answer.body as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : 'request.failed';
}

async function offsetOf(answer: ApiAnswer): Promise<number> {
  return Number(answer.headers.get('upload-offset') ?? 0);
}
