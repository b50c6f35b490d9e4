import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const protocol = join(root, '../shared-domain/src/sync/PROTOCOL.md');
const rulesIn = (text: string, pattern: RegExp) => [...new Set(text.match(pattern) ?? [])].sort();

test('every promise of the protocol has a test here, and every rule cited here is one of them', () => {
  const files = ['src', 'test'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(root, room, file),
    ),
  );
  const tests = files.filter((file) => file.endsWith('.test.ts'));
  const titles = tests.flatMap((file) => readFileSync(file, 'utf8').match(/['"`](\[[A-Z]+-\d+\] )+/g) ?? []);
  const written = rulesIn(readFileSync(protocol, 'utf8'), /(?<=^- \*\*)SYN-\d+(?=\*\* )/gm);
  expect(written.length).toBeGreaterThan(20);
  expect(rulesIn(titles.join(''), /[A-Z]+-\d+/g)).toEqual(written);
});
