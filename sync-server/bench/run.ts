import { spawn } from 'node:child_process';
import { Console } from 'node:console';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { median, type Row, rowIn } from './report.ts';

const rows: Row[] = [];
const chosen = process.argv.slice(2);
const files = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => chosen.length === 0 || chosen.some((name) => file.startsWith(name)));

for (const file of files) {
  // Each in a process of its own: one benchmark's garbage is not another's time.
  const child = spawn(process.execPath, [join(import.meta.dirname, file)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    const row = rowIn(line);
    if (row) rows.push(row);
    else process.stdout.write(`${line}\n`);
  }
  const [code] = await ended;
  if (code !== 0) process.exitCode = 1;
}

const shown = rows.map(({ what, unit, ours, limit, goal, isReached }) => ({
  what,
  ours: `${spread(ours)} ${unit}`,
  'limit here': limit.length > 0 ? `${spread(limit)} ${unit}` : '',
  ratio: limit.length > 0 ? (median(ours) / median(limit)).toFixed(2) : '',
  goal,
  reached: isReached ? 'yes' : 'NO',
}));
new Console(process.stdout).table(shown);

function spread(values: readonly number[]): string {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const said = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(2));
  return values.length > 1
    ? `${said(median(values))} (${said(lowest)}–${said(highest)})`
    : said(values[0] ?? Number.NaN);
}
