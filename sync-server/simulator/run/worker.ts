import { createRunner } from './seeds.ts';
import type { Fault } from './settings.ts';

/** Runs its share of the seeds, and says what became of each. */
const [first = 0, last = 0, every = 1, steps = 500] = process.argv.slice(2, 6).map(Number);
const without = (process.argv[6] ?? '').split(',').filter(Boolean) as Fault[];
const runner = await createRunner();
for (let seed = first; seed <= last; seed += every) {
  const failure = await runner.fails({ seed, steps, without });
  process.send?.({ failure });
}
process.disconnect();
