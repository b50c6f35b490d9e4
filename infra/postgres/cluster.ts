import { randomBytes } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { Trouble } from '../trouble.ts';
import { type Account, chooseAccount } from './account.ts';
import { runAs } from './command.ts';
import { binariesFor, clusterDirOf, giveTo, keepSecret, makeDir, readIfThere } from './places.ts';

/** One database cluster on disk, with what is needed to run it and to get in. */
export type Cluster = {
  readonly dir: string;
  readonly bin: string;
  readonly account: Account;
  readonly password: string;
  /** Survives a power cut. A cluster for tests need not, and is three times as fast. */
  readonly durable: boolean;
};

/** Finds the cluster of a data directory, or makes it. */
export async function openCluster(dataDir: string, durable: boolean): Promise<Cluster> {
  makeDir(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
  const dir = clusterDirOf(dataDir);
  const account = chooseAccount(dir);
  const cluster = { dir, bin: binariesFor(account), account, password: passwordIn(dataDir), durable };
  if (!existsSync(join(dir, 'PG_VERSION'))) await initialise(cluster);
  return cluster;
}

/** The port the cluster listened on last, while it is still free; otherwise a free one. */
export async function choosePort(cluster: Cluster): Promise<number> {
  const file = `${cluster.dir}.port`;
  const last = Number(readIfThere(file) ?? 0);
  const port = (last > 0 && (await tryPort(last))) || (await tryPort(0));
  if (!port) throw new Trouble('No free port was found on the loopback interface for the database.');
  if (port !== last) keepSecret(file, String(port));
  return port;
}

async function initialise(cluster: Cluster): Promise<void> {
  makeDir(dirname(cluster.dir), 0o711);
  // A directory without PG_VERSION is what an interrupted initdb left: nothing was ever stored in it.
  rmSync(cluster.dir, { recursive: true, force: true });
  makeDir(cluster.dir, 0o700);
  giveTo(cluster.account, cluster.dir);
  const passwordFile = `${cluster.dir}.password`;
  keepSecret(passwordFile, cluster.password);
  giveTo(cluster.account, passwordFile);
  const made = await runAs(cluster.account, join(cluster.bin, 'initdb'), [
    `--pgdata=${cluster.dir}`,
    '--username=koprogo',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    ...(cluster.durable ? [] : ['--no-sync']),
  ]);
  rmSync(passwordFile, { force: true });
  if (made.code !== 0) {
    rmSync(cluster.dir, { recursive: true, force: true });
    throw new Trouble(`The database could not be created in ${cluster.dir}: ${lastLine(made.output)}`);
  }
}

function passwordIn(dataDir: string): string {
  const file = join(dataDir, 'postgres-password');
  const known = readIfThere(file)?.trim();
  if (known) return known;
  const fresh = randomBytes(24).toString('base64url');
  keepSecret(file, fresh);
  return fresh;
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      const found = typeof address === 'object' && address ? address.port : undefined;
      probe.close(() => resolve(found));
    });
  });
}

export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim() ?? '';
}
