import { createHash } from 'node:crypto';
import { ReadableStream as Stream } from 'node:stream/web';
import { configure, ZipWriter } from '@zip.js/zip.js';
import { type Manifest, manifestName } from 'shared-domain/archive';
import { invariant } from 'shared-domain/kernel';

export type Packed = {
  readonly manifest: Manifest;
  readonly files: readonly PackedFile[];
};

export type PackedFile = {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly content: () => AsyncIterable<Uint8Array>;
};

// A server has threads of its own for its drafts, and streams need none.
configure({ useWebWorkers: false });

const zip64From = { bytes: 4 * 1024 ** 3 - 1024 ** 2, files: 60_000 };

/**
 * The archive as a stream of its bytes: it is made no faster than it is taken, and is nowhere whole.
 * `whenOver`: it was taken, or nobody takes it any more.
 */
export function packArchive(
  { manifest, files }: Packed,
  whenOver: () => Promise<void>,
): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const all = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const isLarge = all > zip64From.bytes || files.length > zip64From.files;
  const zip = new ZipWriter(writable, {
    lastModDate: new Date(manifest.madeAt),
    keepOrder: true,
    ...(isLarge ? { zip64: true } : {}),
  });
  const packing = async () => {
    const text = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
    await zip.add(manifestName, streamOf(once(text)), { uncompressedSize: text.length });
    for (const file of files) await addFile(zip, file);
    await zip.close();
  };
  // Whoever reads is told by the stream itself.
  const over = packing().catch((error: unknown) => writable.abort(error).catch(() => undefined));
  void over.finally(() => whenOver().catch(() => undefined));
  return readable;
}

async function addFile(zip: ZipWriter<unknown>, file: PackedFile): Promise<void> {
  // Photos and PDFs are compressed already.
  const isText = /\.(ndjson|xml)$/.test(file.name);
  const level = isText ? 6 : 0;
  await zip.add(file.name, streamOf(checked(file)), { level, uncompressedSize: file.bytes });
}

/** What no longer is what its name or the manifest says breaks the archive off. */
async function* checked({ name, sha256, content }: PackedFile): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  for await (const piece of content()) {
    hash.update(piece);
    yield piece;
  }
  invariant(hash.digest('hex') === sha256, `${name} is what it was`);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function streamOf(pieces: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  return Stream.from(pieces) as ReadableStream<Uint8Array>;
}
