import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { configure, type Entry, type FileEntry, ZipReader } from '@zip.js/zip.js';
import {
  type ArchivedFile,
  archiveLimits,
  type Manifest,
  manifestName,
  nameRefused,
  partOf,
  readManifest,
  unfoldsTooFar,
  type Weighed,
  weighsTooMuch,
} from 'shared-domain/archive';
import { FileReader } from './file-reader.ts';
import { ArchiveProblem, damaged, problemOf } from './problem.ts';

configure({ useWebWorkers: false });

export type OpenArchive = {
  readonly manifest: Manifest;
  /** Those of the manifest, in its order. */
  readonly files: readonly ArchivedFile[];
  /** The bytes of a file, checked while they come: whoever read to the end read what the manifest says. */
  bytes(file: ArchivedFile): AsyncGenerator<Uint8Array>;
  close(): Promise<void>;
};

/** Opens an archive and looks at the names and sizes in it, before anything of it is unfolded. Throws `ArchiveProblem`. */
export async function openArchive(path: string): Promise<OpenArchive> {
  const handle = await open(path, 'r');
  const zip = new ZipReader(new FileReader(handle), { strictness: 'strict', checkOverlappingEntry: true });
  try {
    const entries = await entriesOf(handle, zip);
    const manifest = await manifestOf(entries);
    entries.delete(manifestName);
    match(manifest, entries);
    return {
      manifest,
      files: manifest.files,
      bytes: (file) => unfold(entries.get(file.name), file),
      close: async () => {
        await zip.close();
        await handle.close();
      },
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

type Entries = Map<string, FileEntry>;

async function entriesOf(handle: FileHandle, zip: ZipReader<FileHandle>): Promise<Entries> {
  if ((await handle.stat()).size > archiveLimits.bytes) throw tooLarge('');
  const entries: Entries = new Map();
  try {
    // Which names may be, our own rule says.
    for await (const entry of zip.getEntriesGenerator({ filenameValidation: 'tolerant' })) {
      entries.set(entry.filename, mustFit(entry, entries));
      if (entries.size > archiveLimits.entries) throw tooLarge('');
    }
  } catch (error) {
    throw error instanceof ArchiveProblem ? error : unreadable(error);
  }
  if (weighsTooMuch([...entries.values()].map(weightOf))) throw tooLarge('');
  return entries;
}

function mustFit(entry: Entry, before: Entries): FileEntry {
  const { filename } = entry;
  const isKnown = filename === manifestName || partOf(filename) !== null;
  const isPlain = isKnown && !entry.encrypted && !entry.symlink && !before.has(filename);
  if (entry.directory || !isPlain) throw problemOf(nameRefused(filename).refusal);
  if (unfoldsTooFar(weightOf(entry))) throw tooLarge(filename);
  return entry;
}

function weightOf({ compressedSize, uncompressedSize }: Entry): Weighed {
  return { folded: compressedSize, unfolded: uncompressedSize };
}

async function manifestOf(entries: Entries): Promise<Manifest> {
  const entry = entries.get(manifestName);
  if (!entry) throw unreadable();
  if (entry.uncompressedSize > archiveLimits.manifestBytes) throw tooLarge(manifestName);
  const pieces: Uint8Array[] = [];
  for await (const piece of unfolded(entry, manifestName)) pieces.push(piece);
  const read = readManifest(Buffer.concat(pieces).toString('utf8'));
  if (!read.ok) throw problemOf(read.refusal);
  return read.value;
}

/** Every file the manifest names is there in its size, and no other. */
function match({ files }: Manifest, entries: Entries): void {
  const named = new Set(files.map(({ name }) => name));
  for (const name of entries.keys()) if (!named.has(name)) throw problemOf(nameRefused(name).refusal);
  for (const { name, bytes } of files) {
    const entry = entries.get(name);
    if (!entry || entry.uncompressedSize !== bytes) throw damaged(name);
  }
}

async function* unfold(entry: FileEntry | undefined, file: ArchivedFile): AsyncGenerator<Uint8Array> {
  if (!entry) throw damaged(file.name);
  const hash = createHash('sha256');
  for await (const piece of unfolded(entry, file.name)) {
    hash.update(piece);
    yield piece;
  }
  if (hash.digest('hex') !== file.sha256) throw damaged(file.name);
}

/** No more than the directory says: a file that goes on is cut off, whatever it would unfold to. */
async function* unfolded(entry: FileEntry, name: string): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  let failure: unknown;
  const reading = entry.getData(writable).catch((error: unknown) => {
    failure = error;
    return writable.abort(error).catch(() => undefined);
  });
  let got = 0;
  try {
    for await (const piece of readable) {
      got += piece.length;
      if (got > entry.uncompressedSize) throw damaged(name);
      yield piece;
    }
  } catch (error) {
    throw error instanceof ArchiveProblem ? error : damaged(name, error);
  }
  await reading;
  if (failure || got !== entry.uncompressedSize) throw damaged(name, failure);
}

function tooLarge(file: string): ArchiveProblem {
  return new ArchiveProblem({ code: 'archive.tooLarge', params: { file } });
}

function unreadable(cause?: unknown): ArchiveProblem {
  return new ArchiveProblem({ code: 'archive.unreadable' }, { cause });
}
