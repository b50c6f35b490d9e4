import { existsSync } from 'node:fs';
import { type Outcome, run, runNode } from '../command.ts';
import { at } from '../room.ts';
import { add, nothing, one, type Tally } from './tally.ts';

const projects = [
  'shared-domain/tsconfig.json',
  'shared-domain/tsconfig.test.json',
  'client/tsconfig.json',
  'client/tsconfig.worker.json',
  'client/tsconfig.test.json',
  'sync-server/tsconfig.json',
  'sync-server/bench/tsconfig.json',
  'e2e/tsconfig.json',
  'infra/tsconfig.json',
];

/** One check per TypeScript project; a project that has no file yet is left out. */
export async function checkTypes(): Promise<Tally> {
  let tally = nothing;
  for (const project of projects.filter((path) => existsSync(at(path)))) {
    const checked = await run(at('node_modules/.bin/tsc'), ['-p', project, '--pretty', 'false']);
    if (checked.output.includes('error TS18003')) continue;
    tally = add(tally, report(project, checked));
  }
  return tally;
}

export async function checkLint(): Promise<Tally> {
  const args = ['check', '--error-on-warnings', '--max-diagnostics=200', '.'];
  return report('Biome', await run(at('node_modules/.bin/biome'), args));
}

export async function checkArrows(): Promise<Tally> {
  return report('Arrows between rooms', await runNode('infra/checks/arrows.ts', []));
}

export async function checkFirstLoad(): Promise<Tally> {
  return report('First load', await runNode('client/build/first-load-size.ts', []), true);
}

export function report(
  title: string,
  { code, output }: Pick<Outcome, 'code' | 'output'>,
  always = false,
): Tally {
  process.stdout.write(`${code === 0 ? 'ok    ' : 'FAILED'} ${title}\n`);
  if ((code !== 0 || always) && output) process.stdout.write(`${output}\n`);
  return one(code === 0);
}
