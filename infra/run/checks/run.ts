import { sayError, Trouble } from '../../trouble.ts';
import { buildClient } from '../client-build.ts';
import { endRunning } from '../command.ts';
import { doHarm } from './faults.ts';
import { tellJourneys } from './journeys.ts';
import { findPlanted } from './planted.ts';
import { simulate } from './simulate.ts';
import { checkArrows, checkFirstLoad, checkLint, checkTypes, report } from './static.ts';
import { add, atLeastOne, nothing, one, sayTally, type Tally } from './tally.ts';
import { testPackage } from './vitest.ts';

type Step = {
  readonly name: string;
  readonly title: string;
  /** Part of `pnpm verify`: needs no database and no browser. */
  readonly quick: boolean;
  readonly run: () => Promise<Tally>;
};

const steps: readonly Step[] = [
  { name: 'types', title: 'Types', quick: true, run: checkTypes },
  { name: 'lint', title: 'Lint', quick: true, run: checkLint },
  { name: 'arrows', title: 'Arrows', quick: true, run: checkArrows },
  { name: 'planted', title: 'Planted violations', quick: true, run: findPlanted },
  {
    name: 'domain',
    title: 'Domain: unit and property',
    quick: true,
    run: () => testPackage('shared-domain'),
  },
  { name: 'client', title: 'Client: unit', quick: true, run: () => testPackage('client') },
  { name: 'server', title: 'Server: integration', quick: false, run: () => testPackage('sync-server') },
  { name: 'simulate', title: 'Simulator: 2,000 seeds', quick: false, run: simulate },
  { name: 'infra', title: 'Running the product: integration', quick: false, run: () => testPackage('infra') },
  { name: 'build', title: 'Client build', quick: false, run: build },
  { name: 'size', title: 'First load of an owner', quick: false, run: checkFirstLoad },
  { name: 'journeys', title: 'Journeys in a browser', quick: false, run: tellJourneys },
  { name: 'faults', title: 'Faults on real parts', quick: false, run: doHarm },
];

async function build(): Promise<Tally> {
  return report('Client build', await buildClient());
}

async function runStep(step: Step): Promise<Tally> {
  process.stdout.write(`\n── ${step.title}\n`);
  const began = Date.now();
  const tally = await step.run().then(atLeastOne, (error: unknown) => {
    const text =
      error instanceof Trouble ? error.message : error instanceof Error ? error.stack : sayError(error);
    process.stdout.write(`FAILED ${text}\n`);
    return one(false);
  });
  process.stdout.write(`   ${sayTally(tally)}   (${((Date.now() - began) / 1000).toFixed(1)} s)\n`);
  return tally;
}

function chosen(args: readonly string[]): readonly Step[] {
  const only = args
    .find((arg) => arg.startsWith('--only='))
    ?.slice('--only='.length)
    .split(',');
  if (only) return steps.filter((step) => only.includes(step.name));
  return args.includes('--quick') ? steps.filter((step) => step.quick) : steps;
}

function leave(): void {
  endRunning();
  process.exit(1);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave);
process.on('disconnect', leave);

const results: Array<{ title: string; tally: Tally }> = [];
for (const step of chosen(process.argv.slice(2))) {
  results.push({ title: step.title, tally: await runStep(step) });
}
const total = results.reduce((sum, { tally }) => add(sum, tally), nothing);
process.stdout.write('\n');
for (const { title, tally } of results) process.stdout.write(`${title.padEnd(34)} ${sayTally(tally)}\n`);
process.stdout.write(`\n${sayTally(total)}\n`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
