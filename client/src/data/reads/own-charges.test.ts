import { sampleId } from 'shared-domain/kernel';
import { charges as definition } from 'shared-domain/payables';
import { expect, test } from 'vitest';
import type { Shown } from '../shown.ts';
import { chargesOfYear, ownCharges, totalOf, totalOfLot, yearsOf } from './own-charges.ts';

const { organisation, body } = definition.sample;

function charge(id: string, changes: Partial<Shown<'charge'>['body']> = {}): Shown<'charge'> {
  const changed = { ...body, ...changes };
  return {
    key: `${organisation}|${id}`,
    organisation,
    id,
    type: 'charge',
    scope: '',
    building: changed.building,
    subject: changed.invoiceId,
    sort: changed.invoicedOn,
    rev: '1',
    body: changed,
    state: 'recorded',
  };
}

const profile = {
  memberships: [
    {
      organisation,
      organisationName: 'Syndic du Parc',
      grants: [{ role: 'owner' as const, building: body.building, owner: body.ownerId }],
      holdings: [],
      buildings: [],
    },
  ],
};

test('a person sees what they bear themself, newest first', () => {
  const charges = [
    charge('1', { invoicedOn: '2025-03-01' }),
    charge('2', { ownerId: sampleId(777) }),
    charge('3', { invoicedOn: '2026-03-01' }),
  ];
  expect(ownCharges(charges, profile, null).map(({ id }) => id)).toEqual(['3', '1']);
  expect(ownCharges(charges, profile, sampleId(99))).toEqual([]);
});

test('a year’s total is that of its invoices’ dates, and each lot has its part of it', () => {
  const [portion] = body.portions;
  const two = [
    { ...portion!, lotId: sampleId(20), amount: 100 },
    { ...portion!, lotId: sampleId(21), amount: 50 },
  ];
  const charges = [
    charge('1', { invoicedOn: '2025-12-31', total: 1 }),
    charge('2', { invoicedOn: '2026-01-01', total: 150, portions: two }),
  ];
  expect(totalOf(chargesOfYear(charges, 2026))).toBe(150);
  expect(totalOfLot(charges, sampleId(21))).toBe(50);
  expect(yearsOf(charges, '2027-02-01')).toEqual([2027, 2026, 2025]);
});
