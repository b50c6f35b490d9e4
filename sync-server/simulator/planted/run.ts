import { parseArgs } from 'node:util';
import { bugs } from './bugs/index.ts';
import type { PlantedBug } from './planted-bug.ts';
import { type Search, type Sought, seekBug } from './seek-bug.ts';

export type PlantedOptions = {
  /** Names of bugs; empty: all of them. */
  readonly only: readonly string[];
  readonly from: number;
  readonly seeds: number;
  readonly harmlessSeeds: number;
  readonly steps: number;
  readonly jobs: number;
  readonly without: string;
};

export function plantedOptionsFrom(args: readonly string[]): PlantedOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', default: '' },
      seeds: { type: 'string', default: '20000' },
      'harmless-seeds': { type: 'string', default: '500' },
      steps: { type: 'string', default: '500' },
      from: { type: 'string', default: '1' },
      jobs: { type: 'string', default: '2' },
      without: { type: 'string', default: '' },
    },
  });
  return {
    only: values.only.split(',').filter(Boolean),
    from: Number(values.from),
    seeds: Number(values.seeds),
    harmlessSeeds: Number(values['harmless-seeds']),
    steps: Number(values.steps),
    jobs: Number(values.jobs),
    without: values.without,
  };
}

type Verdict = { readonly isPassed: boolean; readonly said: string };

/**
 * Plants each bug and runs seeds until one is violated. Passed is what was found, and what was said to do no harm and
 * did none, for a reason that falls with its companion.
 */
export async function runPlanted(options: PlantedOptions, say: (line: string) => void): Promise<number> {
  const waiting = bugs.filter(({ name }) => options.only.length === 0 || options.only.includes(name));
  let [passed, failed] = [0, 0];
  const work = async () => {
    for (let bug = waiting.shift(); bug; bug = waiting.shift()) {
      const { isPassed, said } = await examine(options, bug, say);
      if (isPassed) passed += 1;
      else failed += 1;
      say(`${isPassed ? ' ' : '✗'} ${bug.name}: ${said}`);
    }
  };
  await Promise.all(Array.from({ length: options.jobs }, work));
  say(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function examine(
  options: PlantedOptions,
  bug: PlantedBug,
  say: (line: string) => void,
): Promise<Verdict> {
  const { name, breaks, harmless } = bug;
  const at = bug.on ?? 'memory';
  const alone = await seek(options, [name], at, harmless ? options.harmlessSeeds : options.seeds, say);
  if (alone.trouble) return { isPassed: false, said: alone.trouble };
  if (!harmless) return found(alone, options, breaks);
  if (alone.seed !== null)
    return { isPassed: false, said: `does harm, at seed ${alone.seed} (${alone.promise})` };
  const both = await seek(options, [name, ...harmless.without], at, options.seeds, say);
  const verdict = found(both, options, harmless.because);
  return {
    ...verdict,
    said: `harmless in ${options.harmlessSeeds} seeds; with ${harmless.without.join(', ')} ${verdict.said}`,
  };
}

function found({ seed, promise, trouble }: Sought, { from, seeds }: PlantedOptions, said: string): Verdict {
  if (trouble) return { isPassed: false, said: trouble };
  if (seed === null) return { isPassed: false, said: `NOT FOUND in ${seeds} seeds. ${said}` };
  return { isPassed: true, said: `found by seed ${seed}, after ${seed - from + 1} (${promise}). ${said}` };
}

/** The first seed that fails with the bugs and not without: what fails in sound sources too was found by nobody. */
async function seek(
  { from, steps, without }: PlantedOptions,
  names: readonly string[],
  on: Search['on'],
  count: number,
  say: (line: string) => void,
): Promise<Sought> {
  let next = from;
  for (;;) {
    const sought = await seekBug(names, { from: next, count: from + count - next, steps, without, on });
    if (sought.seed === null) return sought;
    const sound = await seekBug([], { from: sought.seed, count: 1, steps, without, on });
    if (sound.seed === null) return sound.trouble ? sound : sought;
    say(`! seed ${sought.seed} fails without any bug (${sound.promise})`);
    next = sought.seed + 1;
  }
}
