import { type Cents, type Fraction, type LocalDate, yearOf } from 'shared-domain/kernel';
import type { LotKind } from 'shared-domain/ownership';
import { chargesOfYear, type Shown, totalOf, totalOfLot } from '../../data/index.ts';
import type { BuildingChoice } from '../../scope/index.ts';

export type OwnLot = {
  readonly id: string;
  readonly number: string;
  readonly kind: LotKind | null;
  /** Null when no transfer tells it, such as before the person's first one reached this device. */
  readonly share: Fraction | null;
  readonly total: Cents;
};
export type BuildingCard = {
  readonly building: BuildingChoice;
  readonly year: number;
  readonly total: Cents;
  readonly before: { readonly year: number; readonly total: Cents } | null;
  readonly lots: readonly OwnLot[];
};

type Known = {
  readonly buildings: readonly BuildingChoice[];
  readonly charges: readonly Shown<'charge'>[];
  readonly transfers: readonly Shown<'lotTransfer'>[];
  readonly lots: readonly Shown<'lot'>[];
  readonly today: LocalDate;
};

/** One card for each building somebody bears charges of or holds a lot in. */
export function buildingCards({ buildings, charges, transfers, lots, today }: Known): BuildingCard[] {
  const year = yearOf(today);
  return buildings.flatMap((building) => {
    const here = { charges: charges.filter(isOf(building)), transfers: transfers.filter(isOf(building)) };
    const ofYear = chargesOfYear(here.charges, year);
    const ofYearBefore = chargesOfYear(here.charges, year - 1);
    const own = ownLots(here.charges, ofYear, here.transfers, lots);
    if (own.length === 0 && here.charges.length === 0) return [];
    const before = ofYearBefore.length > 0 ? { year: year - 1, total: totalOf(ofYearBefore) } : null;
    return [{ building, year, total: totalOf(ofYear), before, lots: own }];
  });
}

function isOf(building: BuildingChoice) {
  return (document: Pick<Shown, 'building' | 'organisation'>) =>
    document.building === building.id && document.organisation === building.organisation;
}

function ownLots(
  charges: readonly Shown<'charge'>[],
  ofYear: readonly Shown<'charge'>[],
  transfers: readonly Shown<'lotTransfer'>[],
  lots: readonly Shown<'lot'>[],
): OwnLot[] {
  const shares = sharesNow(transfers);
  const charged = charges.flatMap(({ body }) => body.portions);
  const numbers = new Map(charged.map(({ lotId, lotNumber }) => [lotId, lotNumber]));
  for (const { body } of transfers) numbers.set(body.lotId, body.lotNumber);
  const known = new Map(lots.map((lot) => [lot.id, lot]));
  return [...numbers]
    .map(([id, number]) => ({
      id,
      number: known.get(id)?.body.number ?? number,
      kind: known.get(id)?.body.kind ?? null,
      rank: known.get(id)?.body.rank ?? '',
      share: shares.get(id) ?? null,
      total: totalOfLot(ofYear, id),
    }))
    .filter(({ share, total }) => share?.numerator !== 0 || total !== 0)
    .sort((a, b) => a.rank.localeCompare(b.rank) || a.number.localeCompare(b.number))
    .map(({ rank: _, ...lot }) => lot);
}

// The last word of each owner record on each lot; whoever is two owners of one lot does not exist.
function sharesNow(transfers: readonly Shown<'lotTransfer'>[]): Map<string, Fraction> {
  const inOrder = [...transfers].sort((a, b) => a.body.on.localeCompare(b.body.on));
  return new Map(inOrder.map(({ body }) => [body.lotId, body.share]));
}
