import { loadAutomergeFromDisk } from 'shared-domain/sync/testing';
import { unplanted } from '../../sync-server/simulator/planted/plant.ts';
import type { Fault } from '../../sync-server/simulator/run/settings.ts';
import { openProduct } from './product.ts';
import { runOnEdges } from './run-on-edges.ts';

/** What `sync-server/simulator/planted/seek.ts` does, here: seeds until one is violated, said on the last line. */
const [from = 1, count = 1, steps = 150] = process.argv.slice(2, 5).map(Number);
const without = (process.argv[5] ?? '').split(',').filter(Boolean) as Fault[];
await loadAutomergeFromDisk();
if (unplanted.size > 0) throw new Error(`nothing loads ${[...unplanted].join()}`);
process.on('unhandledRejection', () => {});
const product = await openProduct();
for (let seed = from; seed < from + count; seed += 1) {
  process.stdout.write(`seed ${seed}\n`);
  const [violation] = (await runOnEdges(product, { seed, steps: Math.min(steps, 150), without })).violations;
  if (!violation) continue;
  process.stdout.write(`${JSON.stringify({ seed, ...violation })}\n`);
  break;
}
await product.close();
process.stdout.write('done\n');
// What a tab was at when it died waits for answers that nobody gives.
process.exit();
