import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ArchivedFile } from 'shared-domain/archive';
import type { LineSink } from './gather-building.ts';

type Growing = {
  readonly path: string;
  readonly handle: FileHandle;
  readonly hash: Hash;
  waiting: string;
  bytes: number;
};
export type SpooledFile = ArchivedFile & { readonly content: () => AsyncIterable<Uint8Array> };
export type Spool = Awaited<ReturnType<typeof openSpool>>;

const pieceLetters = 64 * 1024;

/**
 * Lines wait on the disk until the archive is packed: the picture of the database they are taken from is let go of before a
 * slow line takes its time.
 */
export async function openSpool() {
  const folder = await mkdtemp(join(tmpdir(), 'koprogo-archive-'));
  const files = new Map<string, Growing>();
  const growing = async (name: string): Promise<Growing> => {
    const known = files.get(name);
    if (known) return known;
    const path = join(folder, String(files.size));
    const file = {
      path,
      handle: await open(path, 'wx', 0o600),
      hash: createHash('sha256'),
      waiting: '',
      bytes: 0,
    };
    files.set(name, file);
    return file;
  };
  const sink: LineSink = async (name, line) => {
    const file = await growing(name);
    file.waiting += `${line}\n`;
    if (file.waiting.length > pieceLetters) await write(file);
  };
  return {
    sink,
    /** All is written; the files in the order of their names. */
    finish: async (): Promise<SpooledFile[]> => {
      const done: SpooledFile[] = [];
      for (const [name, file] of files) {
        await write(file);
        await file.handle.close();
        const content = () => createReadStream(file.path) as AsyncIterable<Uint8Array>;
        done.push({ name, bytes: file.bytes, sha256: file.hash.digest('hex'), content });
      }
      return done.sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    remove: async (): Promise<void> => {
      for (const { handle } of files.values()) await handle.close().catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function write(file: Growing): Promise<void> {
  const bytes = Buffer.from(file.waiting);
  file.waiting = '';
  file.hash.update(bytes);
  file.bytes += bytes.length;
  await file.handle.writeFile(bytes);
}
