import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { type Cluster, openCluster } from './cluster.ts';
import { endCustody, takeCustody } from './custody.ts';
import { leash } from './leash.ts';
import { raisePostmaster, stopPostmaster } from './postmaster.ts';

export type PostgresOptions = {
  readonly dataDir: string;
  /** Whether a commit survives a power cut. True unless said otherwise. */
  readonly durable?: boolean;
  /** Whether the data directory goes when the server stops. */
  readonly removeAfter?: boolean;
};

export type RunningPostgres = {
  /** The owner of the database `koprogo`, who may create roles. */
  readonly adminUrl: string;
  /** The server's own log. */
  readonly log: string;
  stop(): Promise<void>;
};

/**
 * A real PostgreSQL on a free port of the loopback interface, its data in `dataDir`. It ends with this
 * process, even when this process is killed; one that an earlier process left running is adopted.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const dataDir = resolve(options.dataDir);
  const cluster = await openCluster(dataDir, options.durable ?? true);
  const adminUrl = await raise(cluster);
  const untie = takeCustody(cluster) ? leash(cluster, options.removeAfter ? dataDir : undefined) : undefined;
  return { adminUrl, log: `${cluster.dir}/server.log`, stop: () => stop(cluster, untie) };
}

async function raise(cluster: Cluster, patience = 20): Promise<string> {
  const { port } = await raisePostmaster(cluster);
  const adminUrl = `postgres://koprogo:${cluster.password}@127.0.0.1:${port}/koprogo`;
  try {
    await ensureDatabase(adminUrl);
    return adminUrl;
  } catch (error) {
    // A server found alive may have been on its way down: the next round starts it anew.
    if (patience === 0) throw error;
    await pause(250);
    return raise(cluster, patience - 1);
  }
}

async function stop(cluster: Cluster, untie: (() => void) | undefined): Promise<void> {
  if (!untie) return;
  await stopPostmaster(cluster);
  endCustody(cluster);
  untie();
}

async function ensureDatabase(adminUrl: string): Promise<void> {
  const url = new URL(adminUrl);
  url.pathname = '/postgres';
  const sql = postgres(url.href, { max: 1, onnotice: () => {} });
  try {
    const found = await sql`select 1 from pg_database where datname = 'koprogo'`;
    if (found.length === 0) await sql`create database koprogo`;
  } finally {
    await sql.end();
  }
}
