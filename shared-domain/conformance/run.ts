import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Adapter } from './adapter.ts';
import { matches, shown } from './compare.ts';
import { domains } from './domains.ts';
import { readVectors, type Vector } from './vectors-file.ts';

const files = process.argv.slice(2).filter((argument) => argument !== '--');
let passed = 0;
let failed = 0;

if (files.length === 0) fail('usage: pnpm conformance FILE…');
for (const file of files) runFile(file);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

function runFile(name: string): void {
  const path = whereIs(name);
  try {
    for (const vector of readVectors(path)) runVector(vector, dirname(path));
  } catch (error) {
    fail(`${name}: ${reason(error)}`);
  }
}

function runVector({ id, domain, input, expected }: Vector, folder: string): void {
  const adapter: Adapter | undefined = domains.get(domain);
  if (!adapter) {
    fail(`${id}: expected a known domain got ${shown(domain)}`);
    return;
  }
  try {
    const answer = new Map(Object.entries(adapter(input, folder)));
    const wrong = Object.entries(expected).filter(([name, value]) => !matches(value, answer.get(name)));
    if (wrong.length === 0) {
      passed += 1;
      return;
    }
    const names = wrong.map(([name]) => name);
    fail(
      `${id}: expected ${list(names, (name) => expected[name])} got ${list(names, (name) => answer.get(name))}`,
    );
  } catch (error) {
    fail(`${id}: expected ${shown(expected)} got an error: ${reason(error)}`);
  }
}

function list(names: readonly string[], tell: (name: string) => unknown): string {
  return names.map((name) => `${name} ${shown(tell(name))}`).join(', ');
}

function fail(line: string): void {
  failed += 1;
  process.stdout.write(`${line}\n`);
}

/** Where the caller stood, whatever folder the script was started in. */
function whereIs(name: string): string {
  const asked = resolve(process.env.INIT_CWD ?? '.', name);
  return existsSync(asked) ? asked : resolve(name);
}

function reason(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replaceAll('\n', ' ');
}
