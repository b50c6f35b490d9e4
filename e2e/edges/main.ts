import { loadAutomergeFromDisk } from 'shared-domain/sync/testing';
import { type Options, optionsFrom, textOf } from '../../sync-server/simulator/run/options.ts';
import type { Case } from '../../sync-server/simulator/run/settings.ts';
import { openProduct, type Product } from './product.ts';
import { runOnEdges } from './run-on-edges.ts';

const args = process.argv.slice(2).filter((one) => one !== '--');
process.exitCode = await main(optionsFrom(args, { steps: '150' }));
// What a tab was at when it died waits for answers that nobody gives.
process.exit();

async function main(options: Options): Promise<number> {
  await loadAutomergeFromDisk();
  const stray = watchStray();
  const product = await openProduct();
  let failed = 0;
  try {
    if (options.replay) return await replay(product, options.replay);
    for (let seed = options.from; seed < options.from + options.seeds; seed += 1) {
      const given = { seed, steps: options.steps, without: options.without };
      const { violations } = await runOnEdges(product, given);
      const found = [...violations, ...stray()];
      if (found[0]) {
        failed += 1;
        say(`seed ${seed} breaks ${found[0].promise}: ${found[0].what.slice(0, 1_000)}`);
        say(`  pnpm simulate --on=edges --replay ${textOf(given)}`);
      }
      if (found[0] && options.isFirstEnough) break;
    }
  } finally {
    await product.close();
  }
  say(`${options.seeds - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function replay(product: Product, given: Case): Promise<number> {
  const { lines, violations } = await runOnEdges(product, given, true);
  for (const line of lines) say(line);
  say(`${violations.length === 0 ? 1 : 0} passed, ${violations.length === 0 ? 0 : 1} failed`);
  return violations.length === 0 ? 0 : 1;
}

/** What nobody looked after since it was asked for last; the work of tabs that died ends as it may. */
function watchStray() {
  let stray: { readonly promise: 'noException'; readonly what: string }[] = [];
  process.on('unhandledRejection', (error) => {
    if (isOfDeadTab(error)) return;
    stray.push({
      promise: 'noException',
      what: `nobody looked after ${error instanceof Error ? error.stack : error}`,
    });
  });
  return () => {
    const found = stray;
    stray = [];
    return found;
  };
}

function isOfDeadTab(error: unknown): boolean {
  const { name = '', inner } = (error ?? {}) as { name?: string; inner?: { name?: string } };
  return [name, inner?.name].some(
    (one) => one === 'InvalidStateError' || one === 'AbortError' || one === 'DatabaseClosedError',
  );
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
