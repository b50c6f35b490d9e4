import type { BankSlice } from 'shared-domain/bank';
import type { BodyOf } from '../../data/index.ts';

export type KnownBuilding = {
  readonly organisation: string;
  readonly id: string;
  readonly body: BodyOf<'building'>;
};

export type Placed = { readonly slice: BankSlice; readonly building: KnownBuilding | null };

/** Each statement of a file goes to the building whose account it is, whichever building is on the screen. */
export function placeStatements(slices: readonly BankSlice[], buildings: readonly KnownBuilding[]): Placed[] {
  return slices.map((slice) => ({
    slice,
    building: buildings.find(({ body }) => body.bankAccounts.some(({ iban }) => iban === slice.iban)) ?? null,
  }));
}
