import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { Trouble } from '../trouble.ts';

/** The account the database runs as. PostgreSQL refuses root, so root steps down. */
export type Account = {
  readonly uid?: number;
  readonly gid?: number;
  /** Put before every command where root may not change its user id, as in some containers. */
  readonly prefix: readonly string[];
};

const preferred = ['koprogo', 'postgres', 'nobody'];

/** Chooses the account for a cluster; one that exists stays with the account that owns it. */
export function chooseAccount(clusterDir: string): Account {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const account = ownerOf(clusterDir) ?? preferredAccount();
  if (canBecome(account)) return { ...account, prefix: [] };
  const prefix = ['unshare', '--user', `--map-user=${account.uid}`, `--map-group=${account.gid}`, '--'];
  if (runs([...prefix, 'true'])) return { prefix };
  throw new Trouble(
    'PostgreSQL refuses to run as root and this machine lets root become nobody else: start KoproGo as an ordinary user, or set DATABASE_URL.',
  );
}

function ownerOf(clusterDir: string) {
  if (!existsSync(clusterDir)) return undefined;
  const { uid, gid } = statSync(clusterDir);
  return uid === 0 ? undefined : { uid, gid };
}

function preferredAccount() {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of preferred) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Trouble(
    'PostgreSQL refuses to run as root and this machine has no account "nobody": add a user named koprogo, or set DATABASE_URL.',
  );
}

function canBecome(account: { uid: number; gid: number }): boolean {
  return spawnSync('true', { ...account, stdio: 'ignore', cwd: '/' }).status === 0;
}

function runs([command = '', ...args]: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore', cwd: '/' }).status === 0;
}
