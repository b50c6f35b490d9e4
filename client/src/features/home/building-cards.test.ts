import { sampleId } from 'shared-domain/kernel';
import { lots as lotDefinition, lotTransfers } from 'shared-domain/ownership';
import { charges as chargeDefinition } from 'shared-domain/payables';
import { expect, test } from 'vitest';
import type { Shown } from '../../data/index.ts';
import { buildingCards } from './building-cards.ts';

const { organisation, body: sample } = chargeDefinition.sample;
const building = { organisation, id: sample.building, name: 'Les Tilleuls' };
const [portion] = sample.portions;

function shown<Type extends 'charge' | 'lotTransfer' | 'lot'>(
  type: Type,
  id: string,
  body: Shown<Type>['body'],
): Shown<Type> {
  const place = { scope: '', building: sample.building, subject: '', sort: '', rev: '1' };
  return { key: id, organisation, id, type, ...place, body, state: 'recorded' };
}

const charges = [
  shown('charge', '1', {
    ...sample,
    invoicedOn: '2026-03-01',
    total: 150,
    portions: [{ ...portion!, amount: 150 }],
  }),
  shown('charge', '2', {
    ...sample,
    invoicedOn: '2025-03-01',
    total: 900,
    portions: [{ ...portion!, amount: 900 }],
  }),
];
const lots = [shown('lot', portion!.lotId, { ...lotDefinition.sample.body, number: '2B' })];
const transfer = { ...lotTransfers.sample.body, lotId: portion!.lotId };
const today = '2026-11-20';

test('a card tells the year, the year before, and each lot with the share held', () => {
  const transfers = [shown('lotTransfer', 't', { ...transfer, on: '2019-01-01' })];
  expect(buildingCards({ buildings: [building], charges, transfers, lots, today })).toEqual([
    {
      building,
      year: 2026,
      total: 150,
      before: { year: 2025, total: 900 },
      lots: [
        {
          id: portion!.lotId,
          number: '2B',
          kind: 'apartment',
          share: { numerator: 1, denominator: 3 },
          total: 150,
        },
      ],
    },
  ]);
});

test('a lot sold without charges this year is gone from the card; one sold in the year stays', () => {
  const sold = shown('lotTransfer', 'u', {
    ...transfer,
    on: '2026-05-15',
    share: { numerator: 0, denominator: 1 },
  });
  const cards = (of: typeof charges) =>
    buildingCards({ buildings: [building], charges: of, transfers: [sold], lots, today });
  expect(cards(charges)[0]?.lots).toHaveLength(1);
  expect(cards(charges.slice(1))[0]?.lots).toEqual([]);
});

test('a building where the person holds nothing has no card', () => {
  const elsewhere = { organisation, id: sampleId(99), name: 'De Linde' };
  expect(buildingCards({ buildings: [elsewhere], charges, transfers: [], lots, today })).toEqual([]);
});
