import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Trouble } from '../trouble.ts';
import type { Manifest } from './manifest.ts';

/**
 * The place of the backups, a directory like any other: what copies it to another site (rsync, rclone, a mounted disk)
 * is the operator's choice, and all it holds is encrypted.
 *
 * archive/   what PostgreSQL runs to archive, and the public key         wal/       the write-ahead log, file by file
 * base/<id>/ base.tar.zst.gpg and manifest.json, which is written last   verified/  signed verdicts
 */
export type Store = {
  readonly dir: string;
  readonly wal: string;
  readonly base: string;
  readonly verified: string;
  readonly script: string;
  /** The public key to which all is encrypted. */
  readonly recipient: string;
};

export function storeAt(path: string): Store {
  const dir = resolve(path);
  return {
    dir,
    wal: join(dir, 'wal'),
    base: join(dir, 'base'),
    verified: join(dir, 'verified'),
    script: join(dir, 'archive/archive-wal.sh'),
    recipient: join(dir, 'archive/recipient.asc'),
  };
}

/** A place that was prepared, or a sentence on how to prepare it. */
export function openStore(path: string | undefined): Store {
  if (!path) throw new Trouble('Say where the backups are kept: --store <directory>, or KOPROGO_BACKUP.');
  const store = storeAt(path);
  if (existsSync(store.recipient)) return store;
  throw new Trouble(
    `${store.dir} is no place of backups yet: prepare it with pnpm backup setup --store ${path} --key <public key>.`,
  );
}

export const baseName = 'base.tar.zst.gpg';

export function baseFileOf(store: Store, id: string): string {
  return join(store.base, id, baseName);
}

export function manifestFileOf(store: Store, id: string): string {
  return join(store.base, id, 'manifest.json');
}

/** Those that were finished, the oldest first. */
export function manifestsIn(store: Store): Manifest[] {
  if (!existsSync(store.base)) return [];
  const ids = readdirSync(store.base).sort();
  return ids
    .map((id) => manifestFileOf(store, id))
    .filter((file) => existsSync(file))
    .map(readManifest);
}

/** The backup of that name, or the newest. */
export function manifestOf(store: Store, id: string | undefined): Manifest {
  const all = manifestsIn(store);
  const found = id === undefined ? all.at(-1) : all.find((one) => one.id === id);
  if (found) return found;
  throw new Trouble(
    id === undefined ? `${store.dir} holds no backup.` : `${store.dir} holds no backup ${id}.`,
  );
}

function readManifest(file: string): Manifest {
  try {
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
    // Files are named and removed after its id: one that names another place was forged.
    if (manifest.format === 1 && manifest.id === basename(dirname(file))) return manifest;
  } catch {
    // Told below.
  }
  throw new Trouble(`${file} is no manifest that this version reads.`);
}
