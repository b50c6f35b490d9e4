import { type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';
import type { Account } from '../postgres/account.ts';
import { giveTo } from '../postgres/places.ts';
import { Trouble } from '../trouble.ts';
import { decrypting } from './gpg.ts';
import type { Manifest } from './manifest.ts';
import { baseFileOf, type Store } from './store.ts';
import { hashFile } from './take.ts';

/** Turns the encrypted copy into a data directory that will ask for its log when it is started. */
export async function unpackBase(
  store: Store,
  manifest: Manifest,
  dir: string,
  account: Account,
): Promise<void> {
  const file = baseFileOf(store, manifest.id);
  const { bytes, sha256 } = await hashFile(file).catch((error: Error) => {
    throw new Trouble(`The copy of backup ${manifest.id} cannot be read: ${error.message}`);
  });
  if (bytes !== manifest.file.bytes || sha256 !== manifest.file.sha256) {
    throw new Trouble(`The copy of backup ${manifest.id} is not the one its manifest describes.`);
  }
  const gpg = decrypting(file);
  const tar = spawnAs(account, 'tar', ['-x', '-f', '-', '-C', dir], { stdio: ['pipe', 'ignore', 'ignore'] });
  const unpacked = once(tar, 'close').then(([code]) => {
    if (code !== 0) throw new Trouble(`The copy of backup ${manifest.id} could not be unpacked into ${dir}.`);
  });
  if (!tar.stdin) throw new Error('tar has no input');
  await Promise.all([pipeline(gpg.stdout, createZstdDecompress(), tar.stdin), gpg.done, unpacked]);
  const signal = join(dir, 'recovery.signal');
  writeFileSync(signal, '', { mode: 0o600 });
  giveTo(account, signal);
}

/** Starts a program as the account of the database. */
export function spawnAs(account: Account, program: string, args: readonly string[], options: SpawnOptions) {
  const [command = program, ...rest] = [...account.prefix, program, ...args];
  return spawn(command, rest, {
    cwd: '/',
    env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    ...options,
    ...(account.uid === undefined ? {} : { uid: account.uid }),
    ...(account.gid === undefined ? {} : { gid: account.gid }),
  });
}
