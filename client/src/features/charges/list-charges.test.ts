import { sampleId } from 'shared-domain/kernel';
import { charges as definition } from 'shared-domain/payables';
import { expect, test } from 'vitest';
import type { Shown } from '../../data/index.ts';
import { chargesByBuilding, chosenYear, descriptionOf } from './list-charges.ts';

const { organisation, body } = definition.sample;
const [portion] = body.portions;
const tilleuls = { organisation, id: body.building, name: 'Les Tilleuls' };
const linde = { organisation, id: sampleId(99), name: 'De Linde' };

function charge(id: string, changes: Partial<Shown<'charge'>['body']>): Shown<'charge'> {
  const changed = { ...body, ...changes };
  const place = { scope: '', building: changed.building, subject: '', sort: '', rev: '1' };
  return { key: id, organisation, id, type: 'charge', ...place, body: changed, state: 'recorded' };
}

test('a year’s charges stand by building, and a building without any is not named', () => {
  const charges = [
    charge('1', { invoicedOn: '2026-02-01', total: 100 }),
    charge('2', { invoicedOn: '2026-01-01', total: 50 }),
    charge('3', { invoicedOn: '2025-01-01', total: 7 }),
  ];
  const grouped = chargesByBuilding(charges, [linde, tilleuls], 2026);
  expect(grouped.map(({ building, total }) => [building.name, total])).toEqual([['Les Tilleuls', 150]]);
  expect(grouped[0]?.charges.map(({ id }) => id)).toEqual(['1', '2']);
});

test('a charge is described once, however many lots it falls on', () => {
  const portions = [portion!, { ...portion!, lotId: sampleId(7) }, { ...portion!, description: 'Ampoules' }];
  expect(descriptionOf(charge('1', { portions }))).toBe(`${portion!.description}, Ampoules`);
});

test.each([
  ['2025', [2026, 2025], [2025], 2025],
  ['1999', [2026, 2025], [2025], 2025],
  [undefined, [2026], [], 2026],
] as const)('asked for %s of %j, the list opens on %s', (asked, years, filled, year) => {
  expect(chosenYear(asked, years, filled)).toBe(year);
});
