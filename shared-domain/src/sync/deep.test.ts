import fc from 'fast-check';
import { expect, test } from 'vitest';
import { depthWithin } from './deep.ts';

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

test('[SYN-7] the depth of a JSON text is known without parsing it', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 8, noUnicodeString: false }), (text) => {
      const depth = depthOf(JSON.parse(text));
      expect(depthWithin(text, depth)).toBe(true);
      if (depth > 0) expect(depthWithin(text, depth - 1)).toBe(false);
    }),
  );
});

test.each([
  ['[[[[', 3, false],
  ['"[[[["', 0, true],
  [String.raw`{"a\"[[[":"\\"}`, 1, true],
  [String.raw`{"a":"\\","b":[[]]}`, 2, false],
  ['[],[],[]', 1, true],
])('[SYN-7] brackets within strings do not count: %s', (text, limit, isWithin) => {
  expect(depthWithin(text, limit)).toBe(isWithin);
});

test('[SYN-7] a thousand levels are found out without recursion', () => {
  expect(depthWithin('['.repeat(1_000_000), 32)).toBe(false);
  expect(depthWithin(`"${'\\"['.repeat(300_000)}"`, 1)).toBe(true);
});
