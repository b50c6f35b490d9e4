import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = import.meta.dirname;
const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
const ids = (text: string) => [...text.matchAll(/\[([A-Z]+-\d+)\]/g)].map((found) => found[1]);
const idsIn = (text: string, pattern: RegExp) =>
  new Set([...text.matchAll(pattern)].flatMap((found) => ids(found[0])));

const areas = files
  .filter((file) => file.endsWith('RULES.md'))
  .map((file) => file.slice(0, -'RULES.md'.length));
/** The room whose rules a test is about: the nearest above it that has any. */
const areaOf = (file: string) =>
  areas.filter((area) => file.startsWith(area)).sort((a, b) => b.length - a.length)[0];

describe.each(areas)('%s', (area) => {
  const file = `${area}RULES.md`;
  const written = idsIn(readFileSync(join(root, file), 'utf8'), /^- \*\*\[[A-Z]+-\d+\]\*\*/gm);
  const tests = files.filter((one) => one.endsWith('.test.ts') && areaOf(one) === area);
  const titles = tests.map((one) => readFileSync(join(root, one), 'utf8')).join('\n');
  const tested = idsIn(titles, /['"`](\[[A-Z]+-\d+\] )+/g);

  test('every rule has a test, every test cites a written rule', () => {
    expect(written.size).toBeGreaterThan(0);
    expect([...tested].sort()).toEqual([...written].sort());
  });
});
