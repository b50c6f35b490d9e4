import { lots, owners, ownerships } from 'shared-domain/ownership';
import { expect, test } from 'vitest';
import { bearerValue, privateBearers } from './private-bearers.ts';

const lot = (id: string, rank: string) => ({ id, body: { ...lots.sample.body, rank, number: id } });
const [first] = ownerships.sample.body.history;
const holding = (lotId: string, ...spells: string[][]) => ({
  id: `${lotId}.ownership`,
  body: {
    ...ownerships.sample.body,
    lotId,
    history: spells.map((ownerIds) => ({
      ...first!,
      holders: ownerIds.map((ownerId) => ({ ownerId, numerator: 1, denominator: 2 })),
    })),
  },
});
const owner = { id: 'anne', body: owners.sample.body };

test('every holder of a lot may bear a line, those of today before those of old', () => {
  const bearers = privateBearers(
    [lot('B', '0002'), lot('A', '0001')],
    [holding('A', ['anne', 'old'], ['new', 'anne']), holding('B', ['anne'])],
    [owner],
  );
  expect(bearers.map(({ label }) => label)).toEqual([
    'A · –',
    'A · Anne Lambert',
    'A · –',
    'B · Anne Lambert',
  ]);
  expect(bearers[1]).toMatchObject({ to: { ownerId: 'anne', lotId: 'A' } });
  expect(bearers[1]?.value).toBe(bearerValue({ ownerId: 'anne', lotId: 'A' }));
});

test('a lot without owner has nobody to bear anything', () => {
  expect(privateBearers([lot('A', '0001')], [], [])).toEqual([]);
});
