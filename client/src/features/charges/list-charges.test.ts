import { sampleId } from 'shared-domain/kernel';
import { charges as definition } from 'shared-domain/payables';
import { expect, test } from 'vitest';
import type { Shown } from '../../data/index.ts';
import { chargesByBuilding, chargesIn, chosenCategory, chosenYear, descriptionOf } from './list-charges.ts';

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
  const grouped = chargesByBuilding(charges, [linde, tilleuls], 2026, '2026-11-20');
  expect(grouped.map(({ building, total }) => [building.name, total])).toEqual([['Les Tilleuls', 150]]);
  expect(grouped[0]?.charges.map(({ id }) => id)).toEqual(['1', '2']);
});

test('a running year is held against the year before by the same day, a year that is over against all of it', () => {
  const gas = (amount: number) => [{ ...portion!, account: '61220', amount }];
  const charges = [
    charge('1', { invoicedOn: '2026-02-01', portions: gas(100) }),
    charge('2', { invoicedOn: '2025-02-01', portions: gas(80) }),
    charge('3', { invoicedOn: '2025-12-24', portions: gas(30) }),
    charge('4', { invoicedOn: '2024-12-24', portions: [{ ...portion!, account: '6140', amount: 9 }] }),
  ];
  const told = (year: number) =>
    chargesByBuilding(charges, [tilleuls], year, '2026-11-20').flatMap(({ categories }) => categories);
  expect(told(2026)).toEqual([{ category: 'heating', amount: 100, before: 80 }]);
  expect(told(2025)).toEqual([
    { category: 'heating', amount: 110, before: 0 },
    { category: 'insurance', amount: 0, before: 9 },
  ]);
  expect(told(2024)).toEqual([{ category: 'insurance', amount: 9, before: null }]);
});

test('of one category only what falls in it is told, whatever else the invoice was for', () => {
  const portions = [
    { ...portion!, account: '61220', amount: 100 },
    { ...portion!, account: '6140', amount: 9 },
  ];
  const both = charge('1', { total: 109, portions });
  expect(chargesIn([both], 'insurance')).toEqual([{ charge: both, amount: 9 }]);
  expect(chargesIn([both], 'water')).toEqual([]);
  expect(chargesIn([both], null)).toEqual([{ charge: both, amount: 109 }]);
  expect([chosenCategory('water'), chosenCategory('wine'), chosenCategory(undefined)]).toEqual([
    'water',
    null,
    null,
  ]);
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
