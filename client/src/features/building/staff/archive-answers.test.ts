import { shortHash } from 'shared-domain/archive';
import { expect, test } from 'vitest';
import { megabytesOf } from './archive-answers.ts';

test.each([
  [0, 'fr', '0,1'],
  [1_460_000, 'fr', '1,5'],
  [1_460_000, 'en', '1.5'],
  [240_012_345, 'nl', '240,0'],
] as const)('%i bytes are said in %s as %s', (bytes, language, said) => {
  expect(megabytesOf(bytes, language)).toBe(said);
});

test('a fingerprint is said in three groups of four', () => {
  expect(shortHash('bae192994eb0aaaaaaaa')).toBe('bae1 9299 4eb0');
});
