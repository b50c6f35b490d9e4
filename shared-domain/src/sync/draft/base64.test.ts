import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from './base64.ts';

test('base64 is written and read back as everybody does', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = toBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(text)).toEqual(bytes);
    }),
  );
});

test('[SYN-21] letters that are no base64 are found out before they are opened', () => {
  expect(fromBase64('abc')).toBeNull();
  expect(fromBase64('ab!d')).toBeNull();
  expect(fromBase64('abcdé===')).toBeNull();
});
