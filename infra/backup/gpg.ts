import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Trouble } from '../trouble.ts';

/** GnuPG is there, or is installed where we may, or one sentence says what to do. */
export function ensureGpg(): void {
  if (isThere()) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    process.stdout.write('Installing GnuPG…\n');
    const quiet = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: 'ignore' as const };
    spawnSync('apt-get', ['update'], quiet);
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'gnupg'], quiet);
    if (isThere()) return;
  }
  throw new Trouble(
    'Backups are encrypted with GnuPG, which is not here: install it (apt-get install gnupg).',
  );
}

function isThere(): boolean {
  return spawnSync('gpg', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Encrypts what is written to `stdin` into a file; needs the public key alone. `done` tells that the file is whole. */
export function encrypting(recipientFile: string, target: string) {
  const home = mkdtempSync(join(tmpdir(), 'koprogo-gpg-'));
  const args = ['--trust-model', 'always', '--compress-algo', 'none', '--recipient-file', recipientFile];
  const child = spawn(
    'gpg',
    [...quiet, '--no-options', '--homedir', home, ...args, '--output', target, '--encrypt'],
    {
      stdio: ['pipe', 'ignore', 'pipe'],
    },
  );
  const done = endOf(child).finally(() => rmSync(home, { recursive: true, force: true }));
  return { stdin: child.stdin, done };
}

/** Decrypts a file with the private key of this user's keyring. `done` fails for a file of which a byte was changed. */
export function decrypting(file: string) {
  const child = spawn('gpg', [...quiet, '--decrypt', file], { stdio: ['ignore', 'pipe', 'pipe'] });
  return { stdout: child.stdout, done: endOf(child) };
}

/** Signs with the private half of that public key. */
export async function sign(keyFile: string, file: string, signature: string): Promise<void> {
  const key = fingerprintOf(keyFile);
  const args = ['--yes', '--local-user', key, '--output', signature, '--detach-sign', file];
  await endOf(spawn('gpg', [...quiet, ...args], { stdio: ['ignore', 'ignore', 'pipe'] }));
}

/** Whether whoever holds the private half of that public key signed the file. */
export function isSigned(keyFile: string, file: string, signature: string): boolean {
  const home = mkdtempSync(join(tmpdir(), 'koprogo-gpg-'));
  try {
    const here = [...quiet, '--no-options', '--homedir', home];
    spawnSync('gpg', [...here, '--import', keyFile], { stdio: 'ignore' });
    const shown = spawnSync('gpg', [...here, '--trust-model', 'always', '--verify', signature, file]);
    return shown.status === 0;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

export function fingerprintOf(keyFile: string): string {
  const home = mkdtempSync(join(tmpdir(), 'koprogo-gpg-'));
  try {
    const args = [...quiet, '--no-options', '--homedir', home, '--show-keys', '--with-colons', keyFile];
    const shown = spawnSync('gpg', args, { encoding: 'utf8' });
    const [, fingerprint] = /^fpr:(?:[^:]*:){8}([0-9A-F]+):/m.exec(shown.stdout ?? '') ?? [];
    if (fingerprint && !/^sec:/m.test(shown.stdout)) return fingerprint;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  throw new Trouble(`${keyFile} is no public key: export one with gpg --armor --export <address>.`);
}

const quiet = ['--batch', '--quiet'];

async function endOf(child: ChildProcess): Promise<void> {
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0)
    throw new Trouble(`GnuPG says no: ${said.trim().split('\n').at(-1) || `exit code ${code}`}`);
}
