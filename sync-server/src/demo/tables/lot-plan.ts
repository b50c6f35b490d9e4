import type { LotKind } from 'shared-domain/ownership';

/** A lot as the table of a building writes it; `weight` becomes its quote-part. */
export type LotPlan = {
  readonly number: string;
  readonly kind: LotKind;
  readonly floor: number | null;
  readonly description: string;
  readonly weight: number;
};

type Floors = { readonly from: number; readonly to: number };

/** One flat per door on each floor; a higher floor weighs a little more, as base deeds have it. */
export function flats(
  floors: Floors,
  doors: Readonly<Record<string, number>>,
  numbered: (floor: number, door: string) => string = (floor, door) => `${floor}${door}`,
): LotPlan[] {
  const lots: LotPlan[] = [];
  for (let floor = floors.from; floor <= floors.to; floor += 1) {
    for (const [door, weight] of Object.entries(doors)) {
      const number = numbered(floor, door);
      lots.push({ number, kind: 'apartment', floor, description: '', weight: weight + 2 * floor });
    }
  }
  return lots;
}

export function lot(
  number: string,
  kind: LotKind,
  floor: number | null,
  weight: number,
  description = '',
): LotPlan {
  return { number, kind, floor, weight, description };
}

/** Like lots in a row: `G1`, `G2`, … */
export function row(prefix: string, count: number, kind: LotKind, floor: number, weight: number): LotPlan[] {
  return Array.from({ length: count }, (_, index) => lot(`${prefix}${index + 1}`, kind, floor, weight));
}
