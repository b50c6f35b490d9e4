import { parseArgs } from 'node:util';
import { bugs } from './bugs/index.ts';
import type { PlantedBug } from './planted-bug.ts';
import { type Sought, seekBug } from './seek-bug.ts';

/**
 * Plants each bug and runs seeds until one is violated: `node simulator/planted/run.ts [--only a,b] [--seeds 20000]
 * [--steps 500] [--from 1] [--jobs 2]`. A bug that does no harm by itself must do it together with its companion.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    seeds: { type: 'string', default: '20000' },
    'harmless-seeds': { type: 'string', default: '500' },
    steps: { type: 'string', default: '500' },
    from: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '2' },
  },
});
const steps = Number(values.steps);
const from = Number(values.from);
const chosen = bugs.filter(({ name }) => !values.only || values.only.split(',').includes(name));
let [passed, failed] = [0, 0];

const tell = (isPassed: boolean, line: string) => {
  if (isPassed) passed += 1;
  else failed += 1;
  process.stdout.write(`${isPassed ? '  ' : '✗ '}${line}\n`);
};

const waiting = [...chosen];
await Promise.all(Array.from({ length: Number(values.jobs) }, work));
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;

async function work(): Promise<void> {
  for (let bug = waiting.shift(); bug; bug = waiting.shift()) await examine(bug);
}

async function examine({ name, breaks, harmless }: PlantedBug): Promise<void> {
  if (!harmless) return expectFound([name], `${name}: ${breaks}`);
  const count = Number(values['harmless-seeds']);
  const alone = await seek([name], count);
  if (alone.trouble) return tell(false, `${name}: ${alone.trouble}`);
  const reason = alone.seed
    ? `does harm, at seed ${alone.seed}`
    : `harmless in ${count} seeds. ${harmless.because}`;
  tell(alone.seed === null, `${name}: ${reason}`);
  await expectFound([name, harmless.without], `${name} with ${harmless.without}`);
}

async function expectFound(names: readonly string[], said: string): Promise<void> {
  const { seed, promise, trouble } = await seek(names, Number(values.seeds));
  if (trouble) return tell(false, `${said} ${trouble}`);
  if (seed === null) return tell(false, `${said} NOT FOUND in ${values.seeds} seeds`);
  tell(true, `found by seed ${seed}, after ${seed - from + 1} (${promise}). ${said}`);
}

/** The first seed that fails with the bugs and not without: what fails in sound sources too was found by nobody. */
async function seek(names: readonly string[], count: number): Promise<Sought> {
  let next = from;
  for (;;) {
    const sought = await seekBug(names, { from: next, count: from + count - next, steps });
    if (sought.seed === null) return sought;
    const sound = await seekBug([], { from: sought.seed, count: 1, steps });
    if (sound.seed === null) return sound.trouble ? sound : sought;
    process.stdout.write(`! seed ${sought.seed} fails without any bug (${sound.promise})\n`);
    next = sought.seed + 1;
  }
}
