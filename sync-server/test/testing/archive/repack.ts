import { createHash } from 'node:crypto';
import {
  BlobReader,
  configure,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
  type ZipWriterAddDataOptions,
} from '@zip.js/zip.js';
import type { Manifest } from 'shared-domain/archive';

configure({ useWebWorkers: false });

export type Files = Map<string, Buffer>;

export async function unpack(archive: Uint8Array): Promise<Files> {
  const zip = new ZipReader(new BlobReader(new Blob([archive as Uint8Array<ArrayBuffer>])));
  const files: Files = new Map();
  for (const entry of await zip.getEntries()) {
    if (!entry.directory) files.set(entry.filename, Buffer.from(await entry.getData(new Uint8ArrayWriter())));
  }
  return files;
}

export async function repack(files: Files, options: ZipWriterAddDataOptions = {}): Promise<Buffer> {
  const zip = new ZipWriter(new Uint8ArrayWriter());
  for (const [name, bytes] of files) {
    const content = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
    await zip.add(name, name.endsWith('/') ? undefined : content, {
      ...options,
      directory: name.endsWith('/'),
    });
  }
  return Buffer.from(await zip.close());
}

export function manifestIn(files: Files): Manifest {
  return JSON.parse(files.get('manifest.json')?.toString() ?? '');
}

/** What somebody would write who knows the format: checksums, sizes and, unless it is to be found out, the state hash. */
export function signed(files: Files, change: Partial<Manifest> = {}): Files {
  const manifest = manifestIn(files);
  const others = [...files].filter(([name]) => name !== 'manifest.json');
  const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const listed = others.map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha(bytes) }));
  const state = createHash('sha256');
  const names = [...files.keys()].filter((name) => name.startsWith('documents/')).sort();
  for (const name of [...names, 'counters.ndjson']) state.update(files.get(name) ?? '');
  const blobs = listed.filter(({ name }) => name.startsWith('blobs/'));
  const counts = {
    ...manifest.counts,
    blobs: blobs.length,
    blobBytes: blobs.reduce((all, { bytes }) => all + bytes, 0),
  };
  const made = { ...manifest, files: listed, stateHash: state.digest('hex'), counts, ...change };
  return new Map([['manifest.json', Buffer.from(JSON.stringify(made))], ...others]);
}
