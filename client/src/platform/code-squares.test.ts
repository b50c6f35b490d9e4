import { expect, test } from 'vitest';
import { squaresOf } from './code-squares.ts';

test('the dark squares of a code are drawn run by run', () => {
  expect(
    squaresOf([
      [true, true, false, true],
      [false, false, false, false],
    ]),
  ).toBe('M0 0h2v1h-2zM3 0h1v1h-1z');
});
