import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

// Each in a process of its own: one benchmark's garbage is not another's time. Fails if any is over its limit.
const benches = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.bench.ts'));
const failed = benches.filter((file) => {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, file)], { stdio: 'inherit' });
  return status !== 0;
});
for (const file of failed) process.stdout.write(`${file} is over its limit or failed\n`);
process.exitCode = failed.length > 0 ? 1 : 0;
