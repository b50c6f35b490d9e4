import { loadAutomergeFromDisk } from 'shared-domain/sync/testing';
import { runSeed } from '../run/run-seed.ts';
import type { Fault } from '../run/settings.ts';
import { firstWorld } from '../world/first-world.ts';
import { unplanted } from './plant.ts';

/** Runs seeds until one is violated, and says on its last line what came of it; see `seek-bug.ts`. */
const [from = 1, count = 1, steps = 500] = process.argv.slice(2, 5).map(Number);
const without = (process.argv[5] ?? '').split(',').filter(Boolean) as Fault[];
await loadAutomergeFromDisk();
const world = await firstWorld();
if (unplanted.size > 0) throw new Error(`nothing loads ${[...unplanted].join()}`);
for (let seed = from; seed < from + count; seed += 1) {
  process.stdout.write(`seed ${seed}\n`);
  const { violations } = await runSeed(world, { seed, steps, without });
  const [violation] = violations;
  if (!violation) continue;
  process.stdout.write(`${JSON.stringify({ seed, ...violation })}\n`);
  break;
}
process.stdout.write('done\n');
