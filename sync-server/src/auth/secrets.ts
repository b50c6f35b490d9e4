import { hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Secrets = {
  readonly signing: Uint8Array;
  readonly refresh: Uint8Array;
  readonly heads: Uint8Array;
  /** What the pair of keys is made of that push services know the installation by. */
  readonly alerts: Uint8Array;
};

/** One secret, a key of its own for each use of it. */
export function secretsFrom(secret: string): Secrets {
  if (secret.length < 32) throw new Error('KOPROGO_SECRET must have at least 32 characters');
  const key = (use: string, bytes = 32) =>
    new Uint8Array(hkdfSync('sha256', secret, '', `koprogo ${use}`, bytes));
  return {
    signing: key('access token'),
    refresh: key('refresh token'),
    heads: key('heads'),
    alerts: key('alerts', 48),
  };
}

/** The secret of this installation, made at its first start and readable by its user alone. */
export function storedSecret(dataFolder: string): string {
  const file = join(dataFolder, 'secret');
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  try {
    // `wx`: of two servers that start at once, one writes it and both read it.
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
