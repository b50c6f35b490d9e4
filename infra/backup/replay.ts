import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import type { Sql } from '../../sync-server/src/store/database.ts';
import type { Account } from '../postgres/account.ts';
import { Trouble } from '../trouble.ts';
import type { Manifest } from './manifest.ts';
import { replaySettings, sessionOptions } from './replay-settings.ts';
import { spawnAs } from './unpack-base.ts';
import { lsnOf } from './wal-names.ts';

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

export type ReplayOptions = {
  /** A number, or `latest`, or `current`: that on which the backup was taken. */
  readonly timeline?: string;
  /** How long the replay may say nothing of its progress. */
  readonly patienceMillis?: number;
};

/**
 * Starts PostgreSQL on a restored data directory, on a socket nobody else reaches, and lets it replay.
 */
export async function replay(
  bench: Bench,
  manifest: Manifest,
  until: Until,
  { timeline = 'latest', patienceMillis = 600_000 }: ReplayOptions = {},
): Promise<Replayed> {
  const settings = replaySettings(bench, manifest, until, timeline);
  const server = spawnAs(bench.account, join(bench.bin, 'postgres'), settings, {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const lines: string[] = [];
  if (!server.stderr) throw new Error('PostgreSQL says nothing to us');
  createInterface({ input: server.stderr }).on('line', (line) => {
    if (!turnedAway.test(line)) lines.push(line);
  });
  const sql = connect(bench, manifest);
  const end = async (how: NodeJS.Signals) => {
    await sql.end({ timeout: 2 }).catch(() => {});
    await endServer(server, how);
  };
  try {
    await untilThere({ sql, server, lines, patienceMillis }, manifest, until);
    return { sql, stop: () => end('SIGINT') };
  } catch (error) {
    await end('SIGQUIT');
    throw error;
  }
}

// What it says of our own asking whether it is there.
const turnedAway = /FATAL: {2}the database system is /;

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
    connection: { options: sessionOptions },
  }) as unknown as Sql;
}

type Watched = {
  readonly sql: Sql;
  readonly server: ChildProcess;
  readonly lines: readonly string[];
  readonly patienceMillis: number;
};

async function untilThere(watched: Watched, manifest: Manifest, until: Until): Promise<void> {
  const { sql, server, lines, patienceMillis } = watched;
  const stands = standingFor(patienceMillis);
  for (;;) {
    if (server.exitCode !== null || server.signalCode !== null)
      throw new Trouble(`The log cannot be replayed: ${lastWords(lines)}`);
    const state = await stateOf(sql);
    if (isThere(state, manifest, until)) return;
    if (state.is === 'paused' || state.is === 'open')
      throw new Trouble(`The replay stopped at ${state.lsn}, not where it should: ${lastWords(lines)}`);
    // PostgreSQL says every ten seconds how far it is, but only while it moves.
    if (stands(`${state.is} ${state.lsn} ${lines.length}`))
      throw new Trouble(`The replay of the log does not move any more: ${lastWords(lines)}`);
    await pause(50);
  }
}

/** Whether the same was said for so long. */
function standingFor(millis: number): (said: string) => boolean {
  let [heard, since] = ['', Date.now()];
  return (said) => {
    if (said !== heard) [heard, since] = [said, Date.now()];
    return Date.now() - since > millis;
  };
}

function isThere({ is, lsn }: State, { wal }: Manifest, until: Until): boolean {
  return until.is === 'pause' ? is === 'paused' && lsnOf(lsn) >= lsnOf(wal.markLsn) : is === 'open';
}

type State = { readonly is: 'starting' | 'replaying' | 'paused' | 'open'; readonly lsn: string };

async function stateOf(sql: Sql): Promise<State> {
  try {
    const [row] = await sql<State[]>`
      select case when not pg_is_in_recovery() then 'open'
                  when pg_get_wal_replay_pause_state() = 'paused' then 'paused'
                  else 'replaying' end as is,
             coalesce(pg_last_wal_replay_lsn()::text, '') as lsn`;
    if (row) return row;
  } catch {
    // It does not answer yet.
  }
  return { is: 'starting', lsn: '' };
}

async function endServer(server: ChildProcess, how: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = once(server, 'exit');
  server.kill(how);
  await gone;
}

/** What PostgreSQL said went wrong; the reason stands in its first fatal line. */
function lastWords(lines: readonly string[]): string {
  const found =
    lines.find((line) => /(FATAL|PANIC):/.test(line)) ??
    lines.findLast((line) => line.includes('WARNING:')) ??
    lines.at(-1);
  return found?.replace(/^.*?(FATAL|PANIC|WARNING|LOG):\s*/, '') ?? 'it says nothing';
}
