import { loadAutomergeFromDisk } from 'shared-domain/sync/testing';
import type { Violation } from '../checks/witness.ts';
import { firstWorld } from '../world/first-world.ts';
import { type Outcome, runSeed } from './run-seed.ts';
import type { Case } from './settings.ts';
import type { Ways } from './simulation.ts';

export type Failure = { readonly case: Case; readonly violation: Violation };

/** Runs one case after another; whatever is rejected while one runs is that one's. */
export async function createRunner() {
  await loadAutomergeFromDisk();
  const world = await firstWorld();
  let stray: unknown = null;
  process.on('unhandledRejection', (error) => {
    stray = error;
  });
  const run = async (given: Case, ways: Ways = {}): Promise<Outcome> => {
    stray = null;
    const outcome = await runSeed(world, given, ways);
    if (stray === null) return outcome;
    const violation: Violation = { promise: 'noException', what: `nobody looked after ${stray}` };
    return { ...outcome, violations: [...outcome.violations, violation] };
  };
  return {
    run,
    /** One in a hundred runs twice, and must say the same. */
    fails: async (given: Case): Promise<Failure | null> => {
      const { violations, hash } = await run(given);
      if (violations[0]) return { case: given, violation: violations[0] };
      if (given.seed % 100 !== 0) return null;
      const again = await run(given);
      const what = `the same seed gives ${hash} and ${again.hash}`;
      return again.hash === hash ? null : { case: given, violation: { promise: 'noException', what } };
    },
  };
}

export type Runner = Awaited<ReturnType<typeof createRunner>>;
