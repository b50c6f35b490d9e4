import { readFileSync } from 'node:fs';
import { runCrowd } from './run/crowd.ts';
import { caseFrom, type Options, optionsFrom, textOf } from './run/options.ts';
import { createRunner, type Failure, type Runner } from './run/seeds.ts';
import type { Case } from './run/settings.ts';
import { shrink } from './run/shrink.ts';

const args = process.argv.slice(2).filter((one) => one !== '--');
process.exitCode = args.includes('--planted') ? await planted() : await simulate(optionsFrom(args));

async function planted(): Promise<number> {
  const { plantedOptionsFrom, runPlanted } = await import('./planted/run.ts');
  return runPlanted(plantedOptionsFrom(args.filter((one) => one !== '--planted')), say);
}

async function simulate(options: Options): Promise<number> {
  const runner = await createRunner();
  if (options.replay) return replay(runner, options.replay);
  return options.on === 'postgres' ? onPostgres(runner, options) : all(runner, options);
}

async function replay(runner: Runner, given: Case): Promise<number> {
  const { lines, violations } = await runner.run(given, { isKept: true });
  for (const line of lines) say(line);
  say(`${violations.length === 0 ? 1 : 0} passed, ${violations.length === 0 ? 0 : 1} failed`);
  return violations.length === 0 ? 0 : 1;
}

/** The same seeds on a PostgreSQL of their own: whatever it says otherwise than memory is told. */
async function onPostgres(runner: Runner, options: Options): Promise<number> {
  const { openScratchWorld } = await import('./postgres/scratch-world.ts');
  const { differ } = await import('./postgres/differ.ts');
  const world = await openScratchWorld();
  let failed = 0;
  try {
    for (let seed = options.from; seed < options.from + options.seeds; seed += 1) {
      const { steps, without } = options;
      const violation = await differ(world, runner, { seed, steps, without });
      if (violation) say(`seed ${seed} breaks ${violation.promise}: ${violation.what.slice(0, 1_000)}`);
      if (violation) failed += 1;
      progress(seed - options.from + 1, failed, options);
    }
  } finally {
    await world.close();
  }
  say(`${options.seeds - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** What failed once runs first, for ever. */
async function all(runner: Runner, options: Options): Promise<number> {
  const before: Failure[] = [];
  const kept = regressions();
  for (const given of kept) {
    const failure = await runner.fails(caseFrom(given));
    if (failure) before.push(failure);
  }
  const { passed, failures } = await runCrowd(
    options,
    (done, lost) => progress(done, lost, options),
    complain,
  );
  const failed = [...before, ...failures];
  for (const failure of failed.slice(0, options.isFirstEnough ? 1 : 3)) await tell(runner, failure, options);
  for (const { case: given, violation } of failed.slice(3))
    say(`${given.seed} ${violation.promise}: ${violation.what.slice(0, 200)}`);
  say(`${passed + kept.length - before.length} passed, ${failed.length} failed`);
  return failed.length === 0 ? 0 : 1;
}

async function tell(using: Runner, failure: Failure, options: Options): Promise<void> {
  const { case: given, violation } = failure;
  say(`seed ${given.seed} breaks ${violation.promise}: ${violation.what.slice(0, 600)}`);
  say(`  pnpm simulate --replay ${textOf(given)}`);
  if (!options.isFirstEnough)
    say(`  shrunk: pnpm simulate --replay '${textOf(await shrink(using, failure))}'`);
}

function regressions(): string[] {
  const file = new URL('./regressions.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { case: string }[]).map((one) => one.case);
}

/** Where nobody looks on, a line now and then. */
function progress(done: number, failed: number, { seeds }: Options): void {
  const said = `${done} of ${seeds}, ${failed} failed`;
  if (process.stderr.isTTY && done % 20 === 0) process.stderr.write(`\r${said}`);
  if (!process.stderr.isTTY && done % 1_000 === 0)
    process.stderr.write(`${new Date().toISOString()} ${said}\n`);
}

/** At once, for a long run ends late. */
function complain({ case: given, violation }: Failure): void {
  const what = violation.what.slice(0, 300);
  process.stderr.write(`${textOf(given)} breaks ${violation.promise}: ${what}\n`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
