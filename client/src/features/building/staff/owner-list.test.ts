import { sampleId } from 'shared-domain/kernel';
import { lots, owners, ownerships } from 'shared-domain/ownership';
import { expect, test } from 'vitest';
import type { Shown } from '../../../data/index.ts';
import { findOwners, ownerLines } from './owner-list.ts';

function shown<Type extends 'owner' | 'lot' | 'ownership'>(
  type: Type,
  id: string,
  body: Shown<Type>['body'],
) {
  const place = { organisation: 'o', scope: '', building: '', subject: '', sort: '', rev: '1' };
  return { key: id, id, type, ...place, body, state: 'recorded' } as Shown<Type>;
}
const person = (firstName: string, lastName: string) => ({
  ...owners.sample.body,
  party: { is: 'person' as const, firstName, lastName },
});
const known = [
  shown('owner', sampleId(40), person('Zoé', 'Ålbrecht')),
  shown('owner', sampleId(41), person('Anne', 'Lambert')),
  shown('owner', sampleId(42), person('Bea', 'Celis')),
];
const lines = ownerLines(
  known,
  [shown('lot', sampleId(20), lots.sample.body)],
  [shown('ownership', 'x', ownerships.sample.body)],
  '2026-01-01',
);

test('owners stand by family name, with the share of each lot they hold', () => {
  expect(lines.map(({ name }) => name)).toEqual(['Zoé Ålbrecht', 'Bea Celis', 'Anne Lambert']);
  expect(lines[0]?.lots).toMatchObject([{ share: '1/3', isContact: true }]);
  expect(lines[1]?.lots).toEqual([]);
});

test('they are found without accents, by the lot too', () => {
  expect(findOwners(lines, 'albrecht ZOE').map(({ name }) => name)).toEqual(['Zoé Ålbrecht']);
  expect(findOwners(lines, '2b')).toHaveLength(2);
  expect(findOwners(lines, ' ')).toHaveLength(3);
});
