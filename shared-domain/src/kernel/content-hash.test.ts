import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { contentHash, sha256Hex } from './content-hash.ts';

test('[KER-8] the order of keys does not count, that of lists does', () => {
  expect(canonicalJson({ b: [1, 'é'], a: undefined, A: null })).toBe('{"A":null,"b":[1,"é"]}');
  expect(contentHash({ b: 1, a: 2 })).toBe(contentHash({ a: 2, b: 1 }));
  expect(contentHash([1, 2])).not.toBe(contentHash([2, 1]));
});

test('[KER-8] a canonical text is read back as the same content', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

test('[KER-8] what JSON cannot say is a bug', () => {
  expect(() => canonicalJson({ a: Number.NaN })).toThrow('finite');
  expect(() => canonicalJson({ a: 1n })).toThrow('bigint');
});

test('[KER-8] the name is SHA-256 in hexadecimal', () => {
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256Hex(new Uint8Array([97, 98, 99]))).toBe(sha256Hex('abc'));
});
