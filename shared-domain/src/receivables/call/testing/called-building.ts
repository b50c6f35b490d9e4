import { sum } from '../../../kernel/cents.ts';
import { sampleId } from '../../../kernel/sample-id.ts';
import { allocationKeys } from '../../../ownership/allocation-key/allocation-key.definition.ts';
import { buildings } from '../../../ownership/building/building.definition.ts';
import { lots } from '../../../ownership/lot/lot.definition.ts';
import { owners } from '../../../ownership/owner/owner.definition.ts';
import { ownerships } from '../../../ownership/ownership/ownership.definition.ts';
import type { Holder } from '../../../ownership/ownership/ownership.ts';
import { documentOf } from '../../../ownership/testing/context-of.ts';
import type { SyncedDocument } from '../../../sync/document.ts';

const building = sampleId(10);
export const savings = 'BE43068999999501';

export type TestLot = {
  readonly quotePart: number;
  /** Numbers of owners; each holds `numerator` of the sum. */
  readonly holders: readonly { readonly owner: number; readonly numerator: number }[];
};

export const lotId = (index: number) => sampleId(100 + index);
export const ownerId = (index: number) => sampleId(300 + index);

/** A building with one key, its lots and who holds them since 2020. */
export function calledBuilding(held: readonly TestLot[]): SyncedDocument[] {
  const denominator = sum(held.map(({ quotePart }) => quotePart));
  const parts = Object.fromEntries(held.map(({ quotePart }, index) => [lotId(index), quotePart]));
  const known = new Set(held.flatMap(({ holders }) => holders.map(({ owner }) => owner)));
  return [
    documentOf(buildings, {
      body: {
        ...buildings.sample.body,
        bankAccounts: [
          { iban: 'BE68539007547034', purpose: 'current' },
          { iban: savings, purpose: 'savings' },
        ],
      },
    }),
    documentOf(allocationKeys, {
      body: { ...allocationKeys.sample.body, denominator, versions: [{ from: '2024-01-01', parts }] },
    }),
    ...held.map((_, index) =>
      documentOf(lots, {
        id: lotId(index),
        body: { ...lots.sample.body, rank: String(1000 + index), number: `L${index + 1}` },
      }),
    ),
    ...[...known].map((owner) => documentOf(owners, { id: ownerId(owner) })),
    ...held.map(({ holders }, index) =>
      documentOf(ownerships, {
        id: `${lotId(index)}.ownership`,
        body: {
          building,
          lotId: lotId(index),
          history: [
            {
              from: '2020-01-01',
              holders: holdersOf(holders),
              primaryContact: ownerId(holders[0]?.owner ?? 0),
            },
          ],
        },
      }),
    ),
  ];
}

function holdersOf(holders: TestLot['holders']): Holder[] {
  const denominator = sum(holders.map(({ numerator }) => numerator));
  return holders.map(({ owner, numerator }) => ({ ownerId: ownerId(owner), numerator, denominator }));
}
