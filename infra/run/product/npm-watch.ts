import { existsSync, readFileSync } from 'node:fs';

/**
 * Calls back when the npm that runs us is gone: npm puts a shell between itself and us, and passes no
 * signal on to what the shell runs. Elsewhere than on Linux, and without npm, there is nothing to watch.
 */
export function whenNpmIsGone(leave: () => void): void {
  const npm = findNpm(process.ppid, 4);
  if (npm === undefined) return;
  const watch = setInterval(() => {
    if (isAlive(npm)) return;
    clearInterval(watch);
    leave();
  }, 500);
  watch.unref();
}

function findNpm(pid: number, patience: number): number | undefined {
  const words = read(`/proc/${pid}/cmdline`)?.split('\0') ?? [];
  if (words.some((word) => /^(npm|pnpm|npx)( |$)|\/(npm|npm-cli\.js|pnpm)$/.test(word))) return pid;
  const parent = Number(fieldsOf(pid)[1]);
  return patience > 0 && parent > 1 ? findNpm(parent, patience - 1) : undefined;
}

function isAlive(pid: number): boolean {
  const state = fieldsOf(pid)[0];
  return state !== undefined && state !== 'Z' && state !== 'X';
}

/** State, parent and what follows of /proc/<pid>/stat; the name before them may hold anything. */
function fieldsOf(pid: number): string[] {
  const stat = read(`/proc/${pid}/stat`);
  return stat === undefined ? [] : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function read(path: string): string | undefined {
  try {
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
