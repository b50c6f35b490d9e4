import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Cluster } from './cluster.ts';

const script = `
trap '' INT HUP TERM
read -r word && exit 0
"$@" >/dev/null 2>&1
[ -n "$KOPROGO_REMOVE" ] && rm -rf "$KOPROGO_REMOVE"
exit 0`;

/**
 * Ties the database to the life of this process: a small watcher holds the other end of a pipe, and
 * stops the server when the pipe breaks, however this process ended. Returns what unties it.
 */
export function leash(cluster: Cluster, removeAfter?: string): () => void {
  const mode = cluster.durable ? 'fast' : 'immediate';
  const stop = [join(cluster.bin, 'pg_ctl'), 'stop', '-D', cluster.dir, '-m', mode, '-w'];
  const watcher = spawn('sh', ['-c', script, 'leash', ...asAccount(cluster), ...stop], {
    cwd: '/',
    detached: true,
    env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', KOPROGO_REMOVE: removeAfter ?? '' },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.on('error', () => {});
  watcher.stdin.on('error', () => {});
  watcher.unref();
  (watcher.stdin as unknown as { unref(): void }).unref();
  return () => watcher.stdin.end('done\n');
}

function asAccount(cluster: Cluster): readonly string[] {
  const { uid, gid, prefix } = cluster.account;
  if (uid === undefined) return prefix;
  return ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--'];
}
