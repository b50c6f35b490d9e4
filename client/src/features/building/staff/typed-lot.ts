import { cleanText, type Refusal } from 'shared-domain/kernel';
import type { Lot, LotKind } from 'shared-domain/ownership';

export type TypedLot = {
  readonly number: string;
  readonly kind: LotKind;
  readonly floor: string;
  readonly description: string;
};

export type ReadLot = {
  readonly lot: Omit<Lot, 'building' | 'rank'>;
  readonly troubles: Record<string, Refusal>;
};

export function typedLot(lot: Lot | null): TypedLot {
  return {
    number: lot?.number ?? '',
    kind: lot?.kind ?? 'apartment',
    floor: lot?.floor === null || lot === null ? '' : String(lot.floor),
    description: lot?.description ?? '',
  };
}

/** `taken`: the numbers of the building's other lots, since a lot is called by its number. */
export function readLot(typed: TypedLot, taken: readonly string[]): ReadLot {
  const troubles: Record<string, Refusal> = {};
  const number = cleanText(typed.number).trim();
  if (number === '') troubles['lot-number'] = { code: 'field.missing' };
  if (number.length > 20) troubles['lot-number'] = { code: 'text.tooLong' };
  if (taken.some((one) => one.toLowerCase() === number.toLowerCase())) {
    troubles['lot-number'] = { code: 'field.numberTaken' };
  }
  const floor = readFloor(typed.floor);
  if (floor === undefined) troubles['lot-floor'] = { code: 'field.notNumber' };
  const description = cleanText(typed.description).trim();
  return { lot: { number, kind: typed.kind, floor: floor ?? null, description }, troubles };
}

function readFloor(typed: string): number | null | undefined {
  const text = typed.trim().replace(/^[−–]/, '-');
  if (text === '') return null;
  const floor = Number(text);
  return /^-?\d{1,3}$/.test(text) && floor >= -20 && floor <= 200 ? floor : undefined;
}
