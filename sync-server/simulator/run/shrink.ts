import type { Failure, Runner } from './seeds.ts';
import { type Case, faults, settingsOf } from './settings.ts';

const mostRuns = 250;

/** The smallest run found that breaks the same promise: fewer faults, fewer devices, fewer steps. */
export async function shrink(
  { run }: Pick<Runner, 'run'>,
  { case: failed, violation }: Failure,
): Promise<Case> {
  let best = failed;
  let runs = 0;
  const tryOne = async (given: Case): Promise<boolean> => {
    if (runs >= mostRuns) return false;
    runs += 1;
    const { violations } = await run(given);
    const isSame = violations.some(({ promise }) => promise === violation.promise);
    if (isSame) best = given;
    return isSame;
  };
  while (best.steps > 1 && (await tryOne({ ...best, steps: Math.floor(best.steps * 0.7) })));
  for (const fault of faults) await tryOne({ ...best, without: [...(best.without ?? []), fault] });
  for (const device of settingsOf(best).devices) {
    const devices = settingsOf(best).devices.filter((one) => one !== device);
    if (devices.length > 0) await tryOne({ ...best, devices });
  }
  for (const size of halves(best.steps)) {
    for (let at = 0; at < best.steps; at += size) {
      const stretch = [at, Math.min(best.steps, at + size) - 1] as const;
      const isGone = best.skipped?.some(([first, last]) => first <= stretch[0] && last >= stretch[1]);
      if (!isGone) await tryOne({ ...best, skipped: joined([...(best.skipped ?? []), stretch]) });
    }
  }
  return best;
}

/** From a quarter down to one. */
function halves(steps: number): number[] {
  const sizes: number[] = [];
  for (let size = Math.ceil(steps / 4); size > 1; size = Math.floor(size / 2)) sizes.push(size);
  return [...sizes, 1];
}

function joined(stretches: readonly (readonly [number, number])[]): [number, number][] {
  const inOrder = [...stretches].sort(([a], [b]) => a - b);
  const whole: [number, number][] = [];
  for (const [first, last] of inOrder) {
    const before = whole.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else whole.push([first, last]);
  }
  return whole;
}
