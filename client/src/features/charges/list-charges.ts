import { type Cents, type LocalDate, sum, yearOf } from 'shared-domain/kernel';
import {
  type ChargeCategory,
  chargeCategories,
  chargeCategory,
  chargesByCategory,
} from 'shared-domain/payables';
import { chargesOfYear, type Shown, totalOf } from '../../data/index.ts';
import type { BuildingChoice } from '../../scope/index.ts';

export type BuildingCharges = {
  readonly building: BuildingChoice;
  readonly total: Cents;
  readonly charges: readonly Shown<'charge'>[];
  readonly categories: readonly CategoryOfYear[];
};

export type CategoryOfYear = {
  readonly category: ChargeCategory;
  readonly amount: Cents;
  /** The year before; of a year that is still running, until the same day. Null: nothing was charged then at all. */
  readonly before: Cents | null;
};

/** A year's charges, building by building in the order of their names. */
export function chargesByBuilding(
  charges: readonly Shown<'charge'>[],
  buildings: readonly BuildingChoice[],
  year: number,
  today: LocalDate,
): BuildingCharges[] {
  const [ofYear, ofBefore] = [chargesOfYear(charges, year), chargesOfYear(charges, year - 1)];
  const before = yearOf(today) === year ? ofBefore.filter((charge) => isPast(charge, today)) : ofBefore;
  return buildings.flatMap((building) => {
    const isHere = (charge: Shown<'charge'>) =>
      charge.building === building.id && charge.organisation === building.organisation;
    const own = ofYear.filter(isHere);
    if (own.length === 0) return [];
    const categories = categoriesOf(own, before.filter(isHere));
    return [{ building, total: totalOf(own), charges: own, categories }];
  });
}

/** By the same day of its own year. */
function isPast({ body }: Shown<'charge'>, today: LocalDate): boolean {
  return body.invoicedOn.slice(5) <= today.slice(5);
}

function categoriesOf(
  charges: readonly Shown<'charge'>[],
  before: readonly Shown<'charge'>[],
): CategoryOfYear[] {
  const then = new Map(
    chargesByCategory(portionsOf(before)).map(({ category, amount }) => [category, amount]),
  );
  const now = chargesByCategory(portionsOf(charges));
  const nothing = sum([]);
  const gone = [...then.keys()].filter((category) => !now.some((one) => one.category === category));
  return [...now, ...gone.map((category) => ({ category, amount: nothing }))].map((one) => ({
    ...one,
    before: before.length === 0 ? null : (then.get(one.category) ?? nothing),
  }));
}

const portionsOf = (charges: readonly Shown<'charge'>[]) => charges.flatMap(({ body }) => body.portions);

/** An address may have been written by hand: what it does not say rightly is every category. */
export function chosenCategory(asked: string | undefined): ChargeCategory | null {
  return chargeCategories.find((category) => category === asked) ?? null;
}

/** The charges that have something of a category, and how much of it. */
export function chargesIn(
  charges: readonly Shown<'charge'>[],
  category: ChargeCategory | null,
): { readonly charge: Shown<'charge'>; readonly amount: Cents }[] {
  return charges.flatMap((charge) => {
    if (category === null) return [{ charge, amount: charge.body.total }];
    const own = charge.body.portions.filter(({ account }) => chargeCategory(account) === category);
    return own.length > 0 ? [{ charge, amount: sum(own.map(({ amount }) => amount)) }] : [];
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
