import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { arrowRules } from '../../checks/arrow-rules.ts';
import { followArrows } from '../../checks/cruise.ts';
import { run } from '../command.ts';
import { at } from '../room.ts';
import { add, nothing, one, type Tally } from './tally.ts';

/** A violation as a line: `shared-domain/src/kernel/waits.ts types TS2304`. */
type Found = Set<string>;

/** Runs the checks over the planted violations: each must be found, and nothing else. */
export async function findPlanted(): Promise<Tally> {
  const garden = plant();
  const expected = expectations(garden);
  const found = new Set([...(await arrows(garden)), ...(await biome(garden)), ...(await types(garden))]);
  rmSync(garden, { recursive: true, force: true });
  let tally = nothing;
  for (const line of expected) tally = add(tally, tell(found.has(line), `found ${line}`));
  for (const line of found) if (!expected.has(line)) tally = add(tally, tell(false, `not planted: ${line}`));
  for (const { name } of arrowRules.forbidden ?? []) {
    const isPlanted = [...expected].some((line) => line.endsWith(` arrows ${name}`));
    if (!isPlanted) tally = add(tally, tell(false, `no violation is planted for the arrow ${name}`));
  }
  return tally;
}

function plant(): string {
  // Outside the repository: Biome follows no imports in a directory that git ignores.
  const garden = mkdtempSync(join(tmpdir(), 'koprogo-planted-'));
  mkdirSync(join(garden, 'infra/checks'), { recursive: true });
  cpSync(at('infra/checks/planted'), garden, { recursive: true });
  for (const file of [
    '.biome.jsonc',
    'infra/checks/no-math-random.grit',
    'infra/checks/tsconfig.base.json',
    'shared-domain/tsconfig.json',
  ]) {
    cpSync(at(file), join(garden, file));
  }
  return garden;
}

function expectations(garden: string): Found {
  const expected: Found = new Set();
  for (const file of readdirSync(garden, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file)) continue;
    for (const [, rule] of readFileSync(join(garden, file), 'utf8').matchAll(/^\/\/ expect: (.+)$/gm)) {
      expected.add(`${file} ${rule}`);
    }
  }
  return expected;
}

async function arrows(garden: string): Promise<Found> {
  const { violations } = await followArrows(garden, ['client', 'shared-domain', 'sync-server']);
  return new Set(violations.map(({ from, rule }) => `${from} arrows ${rule}`));
}

type BiomeReport = {
  readonly diagnostics: ReadonlyArray<{
    readonly category: string;
    readonly location: { readonly path: string | { readonly file: string } };
  }>;
};

async function biome(garden: string): Promise<Found> {
  const args = ['lint', '--vcs-enabled=false', '--max-diagnostics=none', '--reporter=json', '.'];
  const { output } = await run(at('node_modules/.bin/biome'), args, { cwd: garden });
  const json = output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1);
  const report = JSON.parse(json) as BiomeReport;
  return new Set(
    report.diagnostics.map(
      ({ category, location: { path } }) =>
        `${typeof path === 'string' ? path : path.file} biome ${category}`,
    ),
  );
}

async function types(garden: string): Promise<Found> {
  const args = ['-p', 'shared-domain', '--pretty', 'false'];
  const { output } = await run(at('node_modules/.bin/tsc'), args, { cwd: garden });
  const errors = output.matchAll(/^(\S+?)\(\d+,\d+\): error (TS\d+):/gm);
  return new Set([...errors].map(([, file, code]) => `${file} types ${code}`));
}

function tell(passed: boolean, what: string): Tally {
  if (!passed) process.stdout.write(`FAILED ${what}\n`);
  return one(passed);
}
