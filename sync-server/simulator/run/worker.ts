import { createRunner } from './seeds.ts';

/** Runs its share of the seeds, and says what became of each. */
const [first = 0, last = 0, every = 1, steps = 500] = process.argv.slice(2).map(Number);
const runner = await createRunner();
for (let seed = first; seed <= last; seed += every) {
  const failure = await runner.fails({ seed, steps });
  process.send?.({ failure });
}
process.disconnect();
