import { type FileHandle, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Trouble } from '../trouble.ts';
import type { TarEntry } from './pack-tar.ts';

// What a running server makes anew at its start, or what is of this run alone.
const emptied = new Set([
  'pg_wal',
  'pg_dynshmem',
  'pg_notify',
  'pg_replslot',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]);
const left =
  /^(postmaster\.(pid|opts)|pg_internal\.init.*|pgsql_tmp.*|backup_label.*|tablespace_map.*|server\.log|.*\.tmp)$/;

/** All files of a data directory, of a server that runs: what is torn or half copied the log puts right. */
export async function* readCluster(dir: string): AsyncGenerator<TarEntry> {
  if ((await readdir(join(dir, 'pg_tblspc'))).length > 0) {
    throw new Trouble(
      'This cluster has tablespaces, which the backup does not know: use pg_basebackup for it.',
    );
  }
  for await (const entry of walk(dir, '')) if (entry.name !== 'global/pg_control') yield entry;
  // Last, as PostgreSQL's own base backup does it.
  yield* fileEntry(dir, 'global/pg_control');
}

async function* walk(dir: string, under: string): AsyncGenerator<TarEntry> {
  for (const found of await namesIn(join(dir, under))) {
    const name = under === '' ? found.name : `${under}/${found.name}`;
    if (left.test(found.name)) continue;
    if (emptied.has(name)) yield { is: 'directory', name };
    else if (found.isDirectory()) {
      yield { is: 'directory', name };
      yield* walk(dir, name);
    } else if (found.isFile()) yield* fileEntry(dir, name);
  }
}

async function namesIn(path: string) {
  const found = await readdir(path, { withFileTypes: true }).catch(ifThere);
  return (found ?? []).sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function* fileEntry(dir: string, name: string): AsyncGenerator<TarEntry> {
  const file = await open(join(dir, name)).catch(ifThere);
  if (!file) return;
  try {
    const { size } = await file.stat();
    yield { is: 'file', name, bytes: size, content: contentOf(file) };
  } finally {
    await file.close();
  }
}

async function* contentOf(file: FileHandle): AsyncGenerator<Uint8Array> {
  for (;;) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(262_144));
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

/** A table may be dropped while we read: what is gone the log knows about. */
function ifThere(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  if (error.code !== 'EACCES') throw error;
  throw new Trouble(`The data directory may not be read (${error.path}): run this as root or as its owner.`);
}
