import type { Cents } from 'shared-domain/kernel';
import { chargesOfYear, type Shown, totalOf } from '../../data/index.ts';
import type { BuildingChoice } from '../../scope/index.ts';

export type BuildingCharges = {
  readonly building: BuildingChoice;
  readonly total: Cents;
  readonly charges: readonly Shown<'charge'>[];
};

/** A year's charges, building by building in the order of their names. */
export function chargesByBuilding(
  charges: readonly Shown<'charge'>[],
  buildings: readonly BuildingChoice[],
  year: number,
): BuildingCharges[] {
  const ofYear = chargesOfYear(charges, year);
  return buildings.flatMap((building) => {
    const own = ofYear.filter(
      (charge) => charge.building === building.id && charge.organisation === building.organisation,
    );
    return own.length > 0 ? [{ building, total: totalOf(own), charges: own }] : [];
  });
}

/** What was paid for, in the invoice's own words: each line once. */
export function descriptionOf(charge: Shown<'charge'>): string {
  return [...new Set(charge.body.portions.map(({ description }) => description))].join(', ');
}

/** The year the address asks for, when there is something of it; else the newest with charges, else today's. */
export function chosenYear(
  asked: string | undefined,
  years: readonly number[],
  filled: readonly number[],
): number {
  const year = Number(asked);
  if (years.includes(year)) return year;
  return filled[0] ?? years[0] ?? year;
}
