import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Trouble } from '../trouble.ts';
import { type Cluster, choosePort, lastLine } from './cluster.ts';
import { runAs } from './command.ts';
import { readIfThere } from './places.ts';

export type Postmaster = { readonly pid: number; readonly port: number };

/** Starts the cluster's server, or adopts the one that already serves it. */
export async function raisePostmaster(cluster: Cluster): Promise<Postmaster> {
  for (let patience = 120; patience > 0; patience--) {
    const live = livePostmaster(cluster);
    if (!live) return start(cluster);
    if (live.status === 'ready') return live;
    await pause(250);
  }
  throw new Trouble(
    `A PostgreSQL server holds ${cluster.dir} but does not become ready: stop it and try again.`,
  );
}

/** Stops the server: sessions are cut, what was committed stays. */
export async function stopPostmaster(cluster: Cluster): Promise<void> {
  const pgCtl = join(cluster.bin, 'pg_ctl');
  const mode = cluster.durable ? 'fast' : 'immediate';
  await runAs(cluster.account, pgCtl, ['stop', '-D', cluster.dir, '-m', mode, '-w', '-t', '30']);
}

async function start(cluster: Cluster): Promise<Postmaster> {
  await noneLeftIn(cluster);
  forgetForeignPid(cluster);
  let answer = '';
  for (let attempt = 0; attempt < 3; attempt++) {
    const port = await choosePort(cluster);
    const started = await runAs(cluster.account, join(cluster.bin, 'pg_ctl'), [
      'start',
      '-D',
      cluster.dir,
      '-w',
      '-t',
      '120',
      '-l',
      join(cluster.dir, 'server.log'),
      '-o',
      settings(port, cluster.durable),
    ]);
    const live = livePostmaster(cluster);
    // Whoever started it: two that start at once end up with one server.
    if (live?.status === 'ready') return live;
    answer = lastLine(readIfThere(join(cluster.dir, 'server.log')) ?? started.output);
  }
  throw new Trouble(`The database in ${cluster.dir} does not start: ${answer}`);
}

function settings(port: number, durable: boolean): string {
  const values: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: "''",
    max_connections: 100,
    log_min_messages: 'warning',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}

/** Children of a postmaster that was killed may still write: its file keeps a second server off, and so do we. */
async function noneLeftIn(cluster: Cluster): Promise<void> {
  for (let patience = 120; patience > 0; patience--) {
    const left = livePostmaster(cluster) ? [] : processesIn(cluster.dir);
    if (left.length === 0) return;
    await pause(250);
  }
  throw new Trouble(
    `Processes of an earlier PostgreSQL server still hold ${cluster.dir} (${processesIn(cluster.dir).join(', ')}): stop them and try again.`,
  );
}

/**
 * PostgreSQL itself knows a file that a dead server left. What it cannot know is that the process id was given to somebody
 * else since: then alone the file goes.
 */
function forgetForeignPid(cluster: Cluster): void {
  const pid = Number(readIfThere(pidFile(cluster))?.split('\n')[0]);
  if (pid > 1 && isAlive(pid) && !isPostmaster(pid, cluster)) rmSync(pidFile(cluster), { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** PostgreSQL's processes stand in the folder of their data. Where nobody says who stands where: none. */
export function processesIn(folder: string): number[] {
  if (!existsSync('/proc/self/cwd')) return [];
  const real = realpathSync(folder);
  return readdirSync('/proc')
    .map(Number)
    .filter(
      (pid) => pid > 1 && placeOf(pid) === real && readIfThere(`/proc/${pid}/comm`)?.trim() === 'postgres',
    );
}

function placeOf(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

type Found = Postmaster & { readonly status: string };

/** The server that runs on this cluster now, told from a leftover file by the process itself. */
function livePostmaster(cluster: Cluster): Found | undefined {
  const lines = readIfThere(pidFile(cluster))?.split('\n') ?? [];
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !isPostmaster(pid, cluster)) return undefined;
  return { pid, port: Number(lines[3]), status: lines[7]?.trim() ?? 'starting' };
}

function isPostmaster(pid: number, cluster: Cluster): boolean {
  if (existsSync('/proc/self/cwd')) return placeOf(pid) === realpathSync(cluster.dir);
  const shown = spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  return shown.stdout.includes('postgres') && shown.stdout.includes(cluster.dir);
}

function pidFile(cluster: Cluster): string {
  return join(cluster.dir, 'postmaster.pid');
}
