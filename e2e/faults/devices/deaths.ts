import { type Chance, chanceOf } from '../processes/chance.ts';

/** How many deaths a journey tells, and by which chance: `pnpm faults --only=browsers --kills 50 --seed 7`. */
export function deathsAsked(few: number): { readonly deaths: number; readonly chance: Chance } {
  const seed = Number(process.env.KOPROGO_FAULTS_SEED ?? Date.now() % 1_000_000);
  const deaths = Number(process.env.KOPROGO_FAULTS_KILLS ?? few);
  process.stdout.write(`seed ${seed}, ${deaths} deaths\n`);
  return { deaths, chance: chanceOf(seed) };
}
