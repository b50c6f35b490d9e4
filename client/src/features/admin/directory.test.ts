import { sampleId } from 'shared-domain/kernel';
import { expect, test } from 'vitest';
import { grantOf, withGrant } from './directory.ts';

const [a, b] = [sampleId(10), sampleId(11)];

test.each([
  [
    { role: 'syndic', building: '', owner: '' },
    { role: 'syndic', buildings: 'all' },
  ],
  [
    { role: 'accountant', building: a, owner: '' },
    { role: 'accountant', buildings: [a] },
  ],
  [{ role: 'board', building: '', owner: '' }, null],
  [
    { role: 'board', building: a, owner: '' },
    { role: 'board', building: a },
  ],
  [{ role: 'owner', building: a, owner: '' }, null],
  [
    { role: 'owner', building: a, owner: b },
    { role: 'owner', building: a, owner: b },
  ],
  [{ role: 'admin', building: a, owner: '' }, { role: 'admin' }],
] as const)('%j gives %j', (chosen, grant) => {
  expect(grantOf(chosen)).toEqual(grant);
});

test('buildings add up in one right, and all of them take in the rest', () => {
  const one = { role: 'syndic' as const, buildings: [a] };
  const two = withGrant([one], { role: 'syndic', buildings: [b, a] });
  expect(two).toEqual([{ role: 'syndic', buildings: [a, b] }]);
  expect(withGrant(two, { role: 'syndic', buildings: 'all' })).toEqual([
    { role: 'syndic', buildings: 'all' },
  ]);
});

test('the same right is given once', () => {
  const board = { role: 'board' as const, building: a };
  expect(withGrant([board], board)).toEqual([board]);
  expect(withGrant([board], { role: 'board', building: b })).toHaveLength(2);
});
