import { readdirSync, readFileSync } from 'node:fs';
import postgres from 'postgres';

/** Milliseconds of processor that each of these processes has taken, all its threads together. */
export type Watched = Readonly<Record<string, () => number>>;

// What Linux counts in, on every platform Node runs on.
const ticksPerSecond = 100;

export const ofThisProcess = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

export const ofProcess = (pid: number) => (): number => statOf(pid)?.millis ?? 0;

/** A postmaster with all that it started, those included that ended since. */
export const ofPostgres = (postmaster: number) => (): number =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statOf(Number(name)))
    .filter((stat) => stat?.pid === postmaster || stat?.parent === postmaster)
    .reduce((sum, stat) => sum + (stat?.millis ?? 0) + (stat?.pid === postmaster ? stat.ofEnded : 0), 0);

/** What each has taken until now. */
export function readAll(watched: Watched): Record<string, number> {
  return Object.fromEntries(Object.entries(watched).map(([name, read]) => [name, read()]));
}

export async function postmasterOf(adminUrl: string): Promise<number> {
  const sql = postgres(adminUrl, { max: 1 });
  const [row] = await sql`show data_directory`;
  await sql.end();
  return Number(readFileSync(`${row?.data_directory}/postmaster.pid`, 'utf8').split('\n')[0]);
}

function statOf(pid: number) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const after = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent = 0, ticks] = [after[1], (at: number) => ((after[at] ?? 0) * 1_000) / ticksPerSecond];
    return { pid, parent, millis: ticks(11) + ticks(12), ofEnded: ticks(13) + ticks(14) };
  } catch {
    return null;
  }
}
