import { readdirSync, readFileSync } from 'node:fs';

/** Ends the browser that keeps its things in that folder, by its number and with no word of warning. */
export function killBrowserOf(profile: string): void {
  const killed = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && argumentsOf(pid).includes(`--user-data-dir=${profile}`));
  if (killed.length === 0) throw new Error(`no browser runs on ${profile}`);
  for (const pid of killed) process.kill(pid, 'SIGKILL');
}

function argumentsOf(pid: number): string[] {
  try {
    // Chromium rewrites what it shows of itself: then blanks stand where the arguments were apart.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/);
  } catch {
    return [];
  }
}
