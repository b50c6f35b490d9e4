import { ReadableStream as Stream } from 'node:stream/web';
import { type Context, Hono } from 'hono';
import { blobLimit } from 'shared-domain/sync';
import { type BlobName, type BlobPorts, blobOffset, putBlob, type Range } from '../blobs/put-blob.ts';
import { readBlob } from '../blobs/read-blob.ts';
import { refusalAnswer } from './answer.ts';
import type { SessionEnv } from './session-env.ts';
import { isUuid } from './words.ts';

export function blobRoutes(ports: BlobPorts) {
  const [put, offset, read] = [putBlob(ports), blobOffset(ports), readBlob(ports)];
  return new Hono<SessionEnv>()
    .put('/:sha256', async (c) => {
      const name = nameOf(c);
      const range = rangeOf(c);
      if (!name || !range) return refusalAnswer(c, { code: 'request.malformed' });
      if (isTooLarge(c, range))
        return refusalAnswer(c, { code: 'blob.tooLarge', params: { limit: blobLimit.bytes } });
      const stored = await put(name, range, c.req.raw.body ?? nothing());
      if (!stored.ok) return refusalAnswer(c, stored.refusal);
      c.header('Upload-Offset', String(stored.value.offset));
      return c.json(stored.value, stored.value.isComplete ? 201 : 202);
    })
    .get('/:sha256', async (c) => {
      const name = nameOf(c);
      if (!name) return refusalAnswer(c, { code: 'blob.notFound' });
      if (c.req.method === 'HEAD') return headAnswer(c, await offset(name));
      const blob = await read(name);
      if (!blob.ok) return refusalAnswer(c, blob.refusal);
      fileHeaders(c, name.sha256, blob.value.mediaType);
      if (c.req.header('if-none-match')?.includes(`"${name.sha256}"`)) return c.body(null, 304);
      c.header('Content-Length', String(blob.value.bytes));
      return c.body(Stream.from(blob.value.pieces) as ReadableStream<Uint8Array>);
    });
}

type C = Context<SessionEnv, '/:sha256'>;

function nameOf(c: C): BlobName | null {
  const sha256 = c.req.param('sha256');
  const organisation = c.req.query('organisation') ?? '';
  const isName = /^[0-9a-f]{64}$/.test(sha256) && isUuid(organisation);
  return isName ? { sha256, organisation, account: c.var.session.account } : null;
}

/** Without a range, the body is the whole file. */
function rangeOf(c: C): Range | null {
  const length = Number(c.req.header('content-length') ?? Number.NaN);
  const header = c.req.header('content-range');
  if (header === undefined) return length > 0 ? { start: 0, end: length - 1, total: length } : null;
  const [, start, end, total] = /^bytes (\d{1,12})-(\d{1,12})\/(\d{1,12})$/.exec(header) ?? [];
  const range = { start: Number(start), end: Number(end), total: Number(total) };
  return range.start <= range.end && range.end < range.total ? range : null;
}

/** By what is declared: the body is not read. What a stream brings beyond its range is refused as it comes. */
function isTooLarge(c: C, range: Range): boolean {
  return range.total > blobLimit.bytes || Number(c.req.header('content-length') ?? 0) > blobLimit.bytes;
}

function headAnswer(c: C, found: Awaited<ReturnType<ReturnType<typeof blobOffset>>>): Response {
  if (!found.ok) return refusalAnswer(c, found.refusal);
  c.header('Upload-Offset', String(found.value.offset));
  c.header('Upload-Length', String(found.value.total));
  return c.body(null, found.value.isComplete ? 200 : 202);
}

// Should a browser open it by itself, it runs nothing and reaches nothing.
function fileHeaders(c: C, sha256: string, mediaType: string): void {
  const ending = mediaType.split('/')[1];
  c.header('Content-Type', mediaType);
  c.header('ETag', `"${sha256}"`);
  c.header('Cache-Control', 'private, max-age=31536000, immutable');
  c.header('Content-Disposition', `inline; filename="${sha256.slice(0, 12)}.${ending}"`);
  c.header('Content-Security-Policy', "default-src 'none'; sandbox");
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
