import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import postgres from 'postgres';
import { at } from '../run/room.ts';
import { Trouble } from '../trouble.ts';
import { factsOf } from './cluster-facts.ts';
import { fingerprintOf } from './gpg.ts';
import { type Store, storeAt } from './store.ts';

export type SetUp = { readonly store: Store; readonly needsRestart: boolean };

/** How much of the newest work a lost disk may take along: the log is archived at least this often while it moves. */
const archiveSeconds = 60;

/** Prepares a place for backups and has PostgreSQL archive its log there from now on. May be done again. */
export async function setUp(adminUrl: string, path: string, keyFile: string): Promise<SetUp> {
  fingerprintOf(keyFile);
  const store = storeAt(path);
  const sql = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    const { dataDirectory } = await factsOf(sql);
    const { uid, gid } = statSync(dataDirectory);
    makePlace(store, keyFile, { uid, gid });
    const set = (name: string, value: string) =>
      sql.unsafe(`alter system set ${name} = '${value.replaceAll("'", "''")}'`);
    await set('archive_mode', 'on');
    await set('archive_command', `sh "${store.script}" "%p" "%f"`);
    await set('archive_timeout', `${archiveSeconds}s`);
    await sql`select pg_reload_conf()`;
    const [mode] = await sql<{ mode: string }[]>`select current_setting('archive_mode') as mode`;
    return { store, needsRestart: mode?.mode === 'off' };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function makePlace(store: Store, keyFile: string, owner: { uid: number; gid: number }): void {
  const isRoot = process.getuid?.() === 0;
  for (const [dir, mode] of [
    [store.dir, 0o711],
    [dirname(store.script), 0o755],
    [store.base, 0o700],
    [store.verified, 0o755],
    [store.wal, 0o700],
  ] as const) {
    mkdirSync(dir, { recursive: true });
    chmodSync(dir, mode);
  }
  // PostgreSQL writes the log itself, under its own account, and reads nothing of ours but these two files.
  if (isRoot) chownSync(store.wal, owner.uid, owner.gid);
  copyFileSync(at('infra/backup/archive-wal.sh'), store.script);
  copyFileSync(keyFile, store.recipient);
  for (const file of [store.script, store.recipient]) chmodSync(file, 0o644);
  requireReachable(store, isRoot ? owner : {});
}

/** Tried as the account of the database: a private directory above would bar its way, and the log would pile up. */
function requireReachable(store: Store, account: { uid?: number; gid?: number }): void {
  const tried = spawnSync('sh', ['-c', 'test -r "$1" && test -w "$2"', 'sh', store.script, store.wal], {
    cwd: '/',
    stdio: 'ignore',
    ...account,
  });
  if (tried.status === 0) return;
  throw new Trouble(
    `The account that runs PostgreSQL cannot reach ${store.dir}: choose a place it may pass to.`,
  );
}
