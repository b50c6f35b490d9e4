import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type postgres from 'postgres';
import { Trouble } from '../trouble.ts';
import type { ClusterFacts, Manifest } from './manifest.ts';
import type { Store } from './store.ts';

// A copy that replays must have at least as much of these as the original had.
const limits = [
  'max_connections',
  'max_worker_processes',
  'max_wal_senders',
  'max_prepared_transactions',
  'max_locks_per_transaction',
];

export async function factsOf(sql: postgres.Sql): Promise<ClusterFacts & { readonly dataDirectory: string }> {
  const [facts] = await sql<(Omit<ClusterFacts, 'limits'> & { dataDirectory: string })[]>`
    select current_setting('server_version') as version,
           (select system_identifier::text from pg_control_system()) as "systemIdentifier",
           (select setting::int from pg_settings where name = 'wal_segment_size') as "segmentBytes",
           current_database() as database, current_user as user,
           current_setting('data_directory') as "dataDirectory"`;
  if (!facts) throw new Error('the server says nothing of itself');
  const rows = await sql<{ name: string; setting: string }[]>`
    select name, setting from pg_settings where name = any(${limits})`;
  if (!existsSync(join(facts.dataDirectory, 'PG_VERSION'))) {
    throw new Trouble(
      `The data directory ${facts.dataDirectory} is not on this machine, or may not be read: run the backup where PostgreSQL runs, as root or as its owner.`,
    );
  }
  return { ...facts, limits: Object.fromEntries(rows.map(({ name, setting }) => [name, setting])) };
}

/** As the manifest has them. It is not signed, and a setting of PostgreSQL can be a command: these alone are let through. */
export function limitsOf({ id, cluster }: Manifest): Record<string, string> {
  const given = Object.entries(cluster.limits);
  for (const [name, value] of given) {
    if (limits.includes(name) && /^\d{1,7}$/.test(value)) continue;
    throw new Trouble(`The manifest of backup ${id} was forged: ${name}=${value} is no limit of a cluster.`);
  }
  return Object.fromEntries(given);
}

type Archiver = { mode: string; command: string; failing: string | null; isSuper: boolean };

/** Without the log since the copy, a backup loses a day's work; a log that nobody archives fills the disk. */
export async function requireArchiving(sql: postgres.Sql, store: Store): Promise<void> {
  const [found] = await sql<Archiver[]>`
    select current_setting('archive_mode') as mode, current_setting('archive_command') as command,
           case when last_failed_time > coalesce(last_archived_time, '-infinity') then last_failed_wal end as failing,
           (select rolsuper from pg_roles where rolname = current_user) as "isSuper"
      from pg_stat_archiver`;
  if (!found?.isSuper)
    throw new Trouble('A backup is taken as a superuser of the database: DATABASE_ADMIN_URL names none.');
  const isOurs = found.mode !== 'off' && found.command.includes(store.script);
  if (!isOurs) {
    throw new Trouble(
      `PostgreSQL does not archive its log to ${store.dir}: run pnpm backup setup, and restart PostgreSQL where it says so.`,
    );
  }
  if (found.failing === null) return;
  throw new Trouble(
    `PostgreSQL could not archive ${found.failing}: its log says why. After a snapshot was put back, run pnpm backup setup with a new place.`,
  );
}
