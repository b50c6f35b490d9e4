import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8Length } from './utf8-length.ts';

test('[SYN-9] a text weighs what it takes on the wire, whatever its letters', () => {
  expect(['a', 'é', '€', '𝄞'].map(utf8Length)).toEqual([1, 2, 3, 4]);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
    }),
  );
});
