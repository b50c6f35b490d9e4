import { spawnSync } from 'node:child_process';
import { appendFileSync, copyFileSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import postgres from 'postgres';
import { type Address, openAddress, portOf } from './address.ts';
import { openPostgres, type PostgresProcess } from './postgres-process.ts';

/** A second PostgreSQL that follows the first, a moment behind, for as long as it hears of it. */
export type Standby = PostgresProcess & {
  /** It hears nothing more, and nobody notices: the first goes on acknowledging. */
  fallsBehind(): void;
  /** From now on it is the database. */
  takesOver(): Promise<void>;
  forget(): Promise<void>;
};

/** Copies the first one's files while it works, as a base backup does, and lets the copy follow. */
export async function openStandby(first: PostgresProcess, into: string): Promise<Standby> {
  const link = await openAddress(portOf(first.adminUrl));
  await copyUnderLoad(first, into);
  follow(first.adminUrl, link, join(into, 'postgres'));
  const standby = await openPostgres(into);
  return {
    ...standby,
    fallsBehind: link.cut,
    takesOver: async () => {
      await ask(standby.adminUrl, (sql) => sql`select pg_promote(true, 60)`);
    },
    forget: link.close,
  };
}

async function copyUnderLoad(first: PostgresProcess, into: string): Promise<void> {
  mkdirSync(into, { recursive: true, mode: 0o711 });
  copyFileSync(join(dirname(first.folder), 'postgres-password'), join(into, 'postgres-password'));
  const copy = join(into, 'postgres');
  await ask(first.adminUrl, async (sql) => {
    await sql`select pg_backup_start('faults', true)`;
    // A file that went while it was copied is in the log; what else is missing, PostgreSQL would say at its start.
    spawnSync('cp', ['-a', first.folder, copy]);
    const [label] = await sql<{ labelfile: string }[]>`select labelfile from pg_backup_stop(false)`;
    writeFileSync(join(copy, 'backup_label'), label?.labelfile ?? '');
  });
  for (const ofTheFirst of ['postmaster.pid', 'postmaster.opts', 'server.log'])
    rmSync(join(copy, ofTheFirst), { force: true });
}

function follow(adminUrl: string, link: Address, folder: string): void {
  const { username, password } = new URL(adminUrl);
  const told = `host=127.0.0.1 port=${link.port} user=${username} password=${decodeURIComponent(password)}`;
  appendFileSync(join(folder, 'postgresql.auto.conf'), `\nprimary_conninfo = '${told}'\n`);
  writeFileSync(join(folder, 'standby.signal'), '');
  const { uid, gid } = statSync(join(folder, 'PG_VERSION'));
  spawnSync('chown', [`${uid}:${gid}`, join(folder, 'standby.signal'), join(folder, 'backup_label')]);
}

/** One connection for one question. */
export async function ask<T>(adminUrl: string, question: (sql: postgres.Sql) => PromiseLike<T>): Promise<T> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    return await question(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
