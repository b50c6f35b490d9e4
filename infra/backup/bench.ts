import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Account, chooseAccount } from '../postgres/account.ts';
import { binariesFor, giveTo, makeDir } from '../postgres/places.ts';
import { Trouble } from '../trouble.ts';
import type { Manifest } from './manifest.ts';
import type { Bench } from './replay.ts';

/** A place of its own to open a backup in; `cluster` may be elsewhere, where it is to stay. */
export function setUpBench(
  manifest: Manifest,
  work: string | undefined,
  cluster?: string,
): Bench & { readonly dir: string } {
  const dir = mkdtempSync(join(work ?? tmpdir(), 'koprogo-'));
  makeDir(dir, process.getuid?.() === 0 ? 0o711 : 0o700);
  const account = chooseAccount(cluster ?? join(dir, 'cluster'));
  const own = (path: string) => {
    mkdirSync(path, { recursive: true });
    makeDir(path, 0o700);
    giveTo(account, path);
    return path;
  };
  return {
    dir,
    cluster: own(cluster ?? join(dir, 'cluster')),
    wal: own(join(dir, 'wal')),
    socket: own(join(dir, 'socket')),
    bin: binariesOf(manifest, account),
    account,
  };
}

/** A data directory is opened by the PostgreSQL of its own major version alone. */
function binariesOf(manifest: Manifest, account: Account): string {
  const [major = ''] = manifest.cluster.version.split('.');
  const installed = `/usr/lib/postgresql/${major}/bin`;
  if (existsSync(join(installed, 'postgres'))) return installed;
  const packaged = binariesFor(account);
  const said = spawnSync(join(packaged, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout ?? '';
  if (said.includes(` ${major}.`)) return packaged;
  throw new Trouble(
    `The backup is of PostgreSQL ${manifest.cluster.version}: install PostgreSQL ${major} to open it.`,
  );
}
