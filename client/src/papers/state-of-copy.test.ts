import { expect, test } from 'vitest';
import { stateOfCopy } from './state-of-copy.ts';

test('an owner’s copy is a duplicate once there is an original, and provisional before', () => {
  expect(stateOfCopy({ state: 'recorded' })).toBe('duplicate');
  expect(stateOfCopy({ state: 'onDevice' })).toBe('provisional');
});
