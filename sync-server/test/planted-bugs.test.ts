import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { expect, test } from 'vitest';
import { bugs } from '../simulator/planted/bugs/index.ts';
import { planted } from '../simulator/planted/planted-bug.ts';

const names = bugs.map(({ name }) => name);

test('there are at least 25 bugs to plant, each under a name of its own', () => {
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(25);
});

test.each(bugs)('$name still finds its place, and what it leaves is a program', ({ edits, harmless }) => {
  for (const file of new Set(edits.map((edit) => edit.file))) {
    const source = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
    const bugged = edits.filter((edit) => edit.file === file).reduce(planted, source);
    expect(() => stripTypeScriptTypes(bugged)).not.toThrow();
  }
  for (const other of harmless?.without ?? []) expect(names).toContain(other);
});
