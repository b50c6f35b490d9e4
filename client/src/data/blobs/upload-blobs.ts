import { invariant } from 'shared-domain/kernel';
import type { ApiAnswer } from '../wire/api.ts';
import type { Authorised } from '../wire/sync-wire.ts';
import { Weather } from '../wire/weather.ts';
import type { BlobDatabase, BlobRow, UploadRow } from './blob-database.ts';

const chunkBytes = 256 * 1024;

/** Neither here nor there: noted so that it is told as a bug once, and looked for again all the same. */
const nowhere = 'blob.notFound';

/**
 * Sends what is queued, oldest first, in pieces that are not sent twice: the row says where it stands, and where the
 * server knows better it is asked. What it refuses stays here, with its reason, and holds nobody else up. So does what
 * has no bytes: it may be taken again, and until then the person is not told that all is sent.
 */
export async function uploadBlobs(database: BlobDatabase, call: Authorised): Promise<void> {
  const queue = await database.uploads.orderBy('addedAt').toArray();
  const lost: UploadRow[] = [];
  for (const row of queue.filter(({ refusal }) => refusal === null || refusal === nowhere)) {
    const found = await find(database, row);
    if (found === 'taken') continue;
    if (found) await upload(database, call, row, found);
    else if (await isThere(call, row)) await queued(database, row).delete();
    else if (row.refusal === null) lost.push(row);
  }
  for (const row of lost) await queued(database, row).modify({ refusal: nowhere });
  invariant(lost.length === 0, `${lost.length} files wait to be sent and have no bytes`);
}

/** Another tab may have sent it, and let go of it since. */
function find(database: BlobDatabase, row: UploadRow): Promise<BlobRow | undefined | 'taken'> {
  const { blobs, uploads } = database;
  return database.transaction('r', blobs, uploads, async () =>
    (await uploads.get(row.key)) ? blobs.get(row.key) : 'taken',
  );
}

/** Its row, unless it was queued anew meanwhile: for a server that was set back, an answer from before counts for nothing. */
function queued({ uploads }: BlobDatabase, { key, addedAt }: UploadRow) {
  return uploads
    .where('key')
    .equals(key)
    .filter((row) => row.addedAt === addedAt);
}

async function upload(
  database: BlobDatabase,
  call: Authorised,
  row: UploadRow,
  stored: BlobRow,
): Promise<void> {
  const blob = await database.rows.open('blobs', stored);
  const path = pathOf(row);
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
      const told = offsetOf(await call(path, { method: 'HEAD' }));
      if (told === offset) throw new Weather('unavailable');
      offset = told;
    } else if (refusal) {
      return void (await queued(database, row).modify({ refusal }));
    } else {
      offset = end;
      await queued(database, row).modify({ offset });
    }
  }
  await queued(database, row).delete();
}

const pathOf = ({ sha256, organisation }: UploadRow) => `/blobs/${sha256}?organisation=${organisation}`;

function refusalOf(answer: ApiAnswer): string | null {
  if (answer.ok) return null;
  const code = (answer.body as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : 'request.failed';
}

function offsetOf({ headers }: ApiAnswer): number {
  return Number(headers.get('upload-offset') ?? 0);
}

/** Whether the server has all of it. */
async function isThere(call: Authorised, row: UploadRow): Promise<boolean> {
  const answer = await call(pathOf(row), { method: 'HEAD' });
  const length = Number(answer.headers.get('upload-length') ?? 0);
  return answer.ok && length > 0 && offsetOf(answer) === length;
}
