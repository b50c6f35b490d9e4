import { createHash } from 'node:crypto';
import { accept, type Result, refuse } from 'shared-domain/kernel';
import { blobLimit, type RefusalCode, scopesOf } from 'shared-domain/sync';
import type { BlobStore, Upload } from '../store/blob-store.ts';
import type { OrganisationStore } from '../sync/ports.ts';
import type { DailyAllowance } from './daily-allowance.ts';
import { mediaTypeOf } from './media-type.ts';

export type BlobPorts = {
  readonly store: OrganisationStore;
  readonly blobs: BlobStore;
  readonly blobAllowance: DailyAllowance;
};
export type BlobName = { readonly account: string; readonly organisation: string; readonly sha256: string };
export type BlobRefusal = { readonly code: RefusalCode; readonly params?: Record<string, number> };
/** `offset` bytes of it are here; `isComplete`: all of them, and they are what their name says. */
export type Stored = { readonly offset: number; readonly total: number; readonly isComplete: boolean };
export type Range = { readonly start: number; readonly end: number; readonly total: number };

const pieceBytes = 256 * 1024;

/** Takes a range of a file, piece by piece: what arrived before the line broke need not be sent again. */
export function putBlob(ports: BlobPorts) {
  const { store, blobs } = ports;
  return async (
    name: BlobName,
    range: Range,
    body: AsyncIterable<Uint8Array>,
  ): Promise<Result<Stored, BlobRefusal>> => {
    const scopes = await scopesHeld(store, name);
    if (!scopes) return refuse({ code: 'request.notFound' });
    if (range.total > blobLimit.bytes)
      return refuse({ code: 'blob.tooLarge', params: { limit: blobLimit.bytes } });
    const known = await blobs.find(name, scopes);
    if (known) {
      await blobs.vouch(name);
      return accept({ offset: known.bytes, total: known.bytes, isComplete: true });
    }
    return upload(ports, name, range, body);
  };
}

async function upload(
  ports: BlobPorts,
  name: BlobName,
  range: Range,
  body: AsyncIterable<Uint8Array>,
): Promise<Result<Stored, BlobRefusal>> {
  const { start, total } = range;
  const { blobs } = ports;
  const before = await blobs.upload(name);
  if (isWhole(before, total)) return finish(blobs, name, total);
  const isNext = start === (before?.received ?? 0) && total === (before?.total ?? total);
  if (!isNext) return astray(blobs, name, before, range);
  const taken = await takePieces(ports, name, range, body);
  if (!taken.ok) return taken;
  if (taken.value === total) return finish(blobs, name, total);
  return accept({ offset: taken.value, total, isComplete: false });
}

/** Where an upload stands: how many bytes to skip. A file that may be read is here whole. */
export function blobOffset({ store, blobs }: BlobPorts) {
  return async (name: BlobName): Promise<Result<Stored, BlobRefusal>> => {
    const scopes = await scopesHeld(store, name);
    if (!scopes) return refuse({ code: 'request.notFound' });
    const known = await blobs.find(name, scopes);
    if (known) return accept({ offset: known.bytes, total: known.bytes, isComplete: true });
    const upload = await blobs.upload(name);
    if (!upload) return refuse({ code: 'blob.notFound' });
    if (isWhole(upload, upload.total)) return finish(blobs, name, upload.total);
    return accept({ offset: upload.received, total: upload.total, isComplete: false });
  };
}

/** null: a stranger, or somebody with no right left, who opens no file any more, not even those they brought. */
export async function scopesHeld(
  store: OrganisationStore,
  { organisation, account }: Omit<BlobName, 'sha256'>,
) {
  const member = await store.read(organisation, (snapshot) => snapshot.member(account));
  return member && member.grants.length > 0 ? scopesOf(member) : null;
}

/** Its last piece came, and the line or the database broke before it was put together. */
function isWhole(upload: Upload | null, total: number): boolean {
  return upload !== null && upload.received === total && upload.total === total;
}

/** Another length under the same name is another try: the one before is forgotten. */
async function astray(blobs: BlobStore, name: BlobName, before: Upload | null, range: Range) {
  if (before && before.total !== range.total) await blobs.discard(name);
  const offset = before && before.total === range.total ? before.received : 0;
  return refuse({ code: 'blob.offsetMismatch', params: { offset } } as const);
}

async function takePieces(
  { blobs, blobAllowance }: BlobPorts,
  name: BlobName,
  { start, end, total }: Range,
  body: AsyncIterable<Uint8Array>,
): Promise<Result<number, BlobRefusal>> {
  let received = start;
  for await (const piece of inPieces(body)) {
    if (received + piece.length > end + 1)
      return refuse({ code: 'blob.offsetMismatch', params: { offset: received } });
    if (received === 0 && mediaTypeOf(piece) === null) return refuse({ code: 'blob.typeUnknown' });
    const seconds = blobAllowance.take(name.account, piece.length);
    if (seconds > 0) return refuse({ code: 'request.tooMany', params: { seconds } });
    const isTaken = await blobs.append(name, { total, received }, piece);
    if (!isTaken) return refuse({ code: 'blob.offsetMismatch', params: { offset: received } });
    received += piece.length;
  }
  return accept(received);
}

/** Pieces of one size, whatever sizes the network brings. */
async function* inPieces(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let gathered: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    gathered.push(chunk);
    length += chunk.length;
    if (length < pieceBytes) continue;
    yield Buffer.concat(gathered);
    gathered = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(gathered);
}

/** All bytes are here: now it shows whether they are what their name says. */
async function finish(blobs: BlobStore, name: BlobName, total: number): Promise<Result<Stored, BlobRefusal>> {
  const hash = createHash('sha256');
  let first: Uint8Array | null = null;
  for await (const piece of blobs.uploaded(name)) {
    first ??= piece;
    hash.update(piece);
  }
  const mediaType = mediaTypeOf(first ?? new Uint8Array());
  const isRight = hash.digest('hex') === name.sha256;
  if (!isRight || !mediaType) {
    await blobs.discard(name);
    return refuse({ code: isRight ? 'blob.typeUnknown' : 'blob.hashMismatch' });
  }
  await blobs.complete(name, mediaType, total);
  return accept({ offset: total, total, isComplete: true });
}
