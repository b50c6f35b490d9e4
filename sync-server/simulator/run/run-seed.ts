import { checkEnd } from '../checks/index.ts';
import type { Violation } from '../checks/witness.ts';
import type { World } from '../world/first-world.ts';
import { heal } from './heal.ts';
import { quiet } from './quiet.ts';
import type { Case } from './settings.ts';
import { createSimulation, type Simulation, told, type Ways } from './simulation.ts';
import { step } from './step.ts';

export type Outcome = {
  readonly violations: readonly Violation[];
  readonly hash: string;
  readonly lines: readonly string[];
  readonly simulation: Simulation;
};

/** Faults first, then peace, then the whole truth. */
export async function runSeed(world: World, given: Case, ways: Ways = {}): Promise<Outcome> {
  const simulation = createSimulation(world, given, ways);
  const { witness, trace } = simulation;
  try {
    await live(simulation);
    if (witness.violations.length === 0) {
      const isQuiet = await heal(simulation);
      if (!isQuiet) witness.violate('quietAtLast', 'there is still something to say after all rounds');
    }
    if (witness.violations.length === 0) checkEnd(simulation);
  } catch (error) {
    witness.violate('noException', told(error));
  }
  return { violations: witness.violations, hash: trace.hash(), lines: trace.lines(), simulation };
}

async function live(simulation: Simulation): Promise<void> {
  const { steps, skipped = [] } = simulation.case;
  await quiet();
  for (let at = 0; at < steps; at += 1) {
    if (skipped.some(([first, last]) => at >= first && at <= last)) continue;
    await step(simulation, at);
    await quiet();
    if (simulation.witness.violations.length > 0) return;
  }
}
