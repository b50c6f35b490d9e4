import { existsSync, rmSync } from 'node:fs';
import type { Cluster } from './cluster.ts';
import { keepSecret, readIfThere } from './places.ts';

/**
 * Who answers for a running server. A second process may use a server that another keeps, but only the
 * keeper stops it; a server whose keeper died is taken over, so that it never stays behind.
 */
export function takeCustody(cluster: Cluster): boolean {
  const file = keeperFile(cluster);
  const keeper = readIfThere(file)?.trim();
  if (keeper && keeper !== identity(process.pid) && isAlive(keeper)) return false;
  keepSecret(file, identity(process.pid) ?? '');
  return true;
}

export function endCustody(cluster: Cluster): void {
  rmSync(keeperFile(cluster), { force: true });
}

function isAlive(keeper: string): boolean {
  return identity(Number(keeper.split(' ')[0])) === keeper;
}

/** The process id with the moment it began: a number alone is given out again. */
function identity(pid: number): string | undefined {
  if (!existsSync('/proc/self/stat')) {
    try {
      process.kill(pid, 0);
      return String(pid);
    } catch {
      return undefined;
    }
  }
  const stat = readIfThere(`/proc/${pid}/stat`);
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields ? `${pid} ${fields[19]}` : undefined;
}

function keeperFile(cluster: Cluster): string {
  return `${cluster.dir}.keeper`;
}
