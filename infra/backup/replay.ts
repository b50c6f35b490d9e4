import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import type { Sql } from '../../sync-server/src/store/database.ts';
import type { Account } from '../postgres/account.ts';
import { Trouble } from '../trouble.ts';
import type { Manifest } from './manifest.ts';
import { spawnAs } from './unpack-base.ts';

/**
 * Where the replay of the log ends: at the backup's own mark, at an instant, or with all there is; there it becomes a
 * server of its own. `pause` is the mark too, to be looked at and then replayed further by another start.
 */
export type Until =
  | { readonly is: 'pause' }
  | { readonly is: 'mark' }
  | { readonly is: 'instant'; readonly at: string }
  | { readonly is: 'end' };

export type Bench = {
  /** The data directory that was unpacked. */
  readonly cluster: string;
  /** The log in the clear. */
  readonly wal: string;
  /** Reached by this user and the database's account alone. */
  readonly socket: string;
  readonly bin: string;
  readonly account: Account;
};

export type Replayed = { readonly sql: Sql; stop(): Promise<void> };

/**
 * Starts PostgreSQL on a restored data directory, on a socket nobody else reaches, and lets it replay.
 */
export async function replay(bench: Bench, manifest: Manifest, until: Until): Promise<Replayed> {
  const server = spawnAs(bench.account, join(bench.bin, 'postgres'), settings(bench, manifest, until), {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const lines: string[] = [];
  server.stderr?.on('data', (chunk) => lines.push(...String(chunk).split('\n')));
  const sql = connect(bench, manifest);
  const stop = async () => {
    await sql.end({ timeout: 2 }).catch(() => {});
    await end(server);
  };
  try {
    await untilThere(sql, server, until, lines);
    return { sql, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** As the server reads them: the audit chain is hashed over numbers, not over text. */
export const wholeNumbers = {
  bigint: { to: 20, from: [20], parse: Number, serialize: String },
  date: { to: 1082, from: [1082], parse: (day: string) => day, serialize: (day: string) => day },
};

function connect({ socket }: Bench, { cluster: { database, user } }: Manifest): Sql {
  const where = { host: socket, port: 5432, database, user };
  return postgres({
    ...where,
    max: 2,
    types: wholeNumbers,
    onnotice: () => {},
    connect_timeout: 5,
  }) as unknown as Sql;
}

function settings({ cluster, wal, socket }: Bench, manifest: Manifest, until: Until): string[] {
  const hba = join(wal, 'pg_hba.conf');
  const config = join(wal, 'postgresql.conf');
  writeFileSync(hba, 'local all all trust\n', { mode: 0o644 });
  writeFileSync(config, '', { mode: 0o644 });
  const values: Record<string, string> = {
    ...manifest.cluster.limits,
    config_file: config,
    hba_file: hba,
    listen_addresses: '',
    unix_socket_directories: socket,
    restore_command: `cp "${wal}/%f" "%p"`,
    recovery_target_timeline: 'latest',
    archive_mode: 'off',
    shared_preload_libraries: '',
    hot_standby: 'on',
    log_min_messages: 'warning',
    ...target(manifest, until),
  };
  return ['-D', cluster, ...Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

function target({ wal }: Manifest, until: Until): Record<string, string> {
  switch (until.is) {
    case 'pause':
      return { recovery_target_name: wal.mark, recovery_target_action: 'pause' };
    case 'mark':
      return { recovery_target_name: wal.mark, recovery_target_action: 'promote' };
    case 'instant':
      return { recovery_target_time: until.at, recovery_target_action: 'promote' };
    case 'end':
      return {};
  }
}

async function untilThere(sql: Sql, server: ChildProcess, until: Until, lines: string[]): Promise<void> {
  for (;;) {
    if (server.exitCode !== null || server.signalCode !== null)
      throw new Trouble(`The log cannot be replayed: ${lastWords(lines)}`);
    const state = await stateOf(sql);
    if (until.is === 'pause' ? state === 'paused' : state === 'open') return;
    await pause(50);
  }
}

async function stateOf(sql: Sql): Promise<'starting' | 'replaying' | 'paused' | 'open'> {
  try {
    const [row] = await sql<{ replaying: boolean; paused: boolean }[]>`
      select pg_is_in_recovery() as replaying,
             case when pg_is_in_recovery() then pg_get_wal_replay_pause_state() = 'paused' end as paused`;
    if (!row?.replaying) return 'open';
    return row.paused ? 'paused' : 'replaying';
  } catch {
    return 'starting';
  }
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, 'exit');
  server.kill('SIGINT');
  await gone;
}

/** What PostgreSQL said went wrong; the reason stands in its first fatal line. */
function lastWords(lines: readonly string[]): string {
  const fatal =
    lines.find((line) => /(FATAL|PANIC):/.test(line)) ?? lines.filter((line) => line !== '').at(-1);
  return fatal?.replace(/^.*?(FATAL|PANIC):\s*/, '') ?? 'it says nothing';
}
