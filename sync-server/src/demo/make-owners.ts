import { invariant, type LocalDate } from 'shared-domain/kernel';
import { type Chance, chanceOf } from './chance.ts';
import { demoId } from './demo-id.ts';
import { inventOwner } from './invent-owner.ts';
import { enterpriseNumberOfFirm } from './invented-numbers.ts';
import type { DemoLot, DemoOwner, DemoTransfer } from './shape.ts';
import { accountPlans } from './tables/accounts.ts';
import type { BuildingPlan } from './tables/building-plan.ts';
import { type KnownOwner, knownHoldings, knownOwners } from './tables/known-owners.ts';

export type Ownership = {
  readonly owners: readonly DemoOwner[];
  readonly transfers: readonly DemoTransfer[];
};

export function ownerIdOf(building: string, key: string): string {
  return demoId(`owner/${building}/${key}`);
}

type OwnershipMaking = {
  readonly plan: BuildingPlan;
  readonly lots: readonly DemoLot[];
  /** Of the books: whoever is invented owns from before. */
  readonly firstYear: number;
  readonly takenNames: Set<string>;
};

/** The owners the tables name, and invented ones for every lot that is left. */
export function makeOwnership({ plan, lots, firstYear, takenNames }: OwnershipMaking): Ownership {
  const owners = knownOwners.filter((one) => one.building === plan.key).map((one) => knownOwner(one, plan));
  const transfers = knownHoldings
    .filter((one) => one.building === plan.key)
    .flatMap((one) => one.lots.map((number) => transfer(plan.key, number, lots, one.since, one.holders)));
  const free = lots.filter((lot) => !transfers.some((one) => one.lotId === lot.id));
  const filled = fill({
    plan,
    lots,
    firstYear,
    free,
    chance: chanceOf(`owners/${plan.likeness ?? plan.key}`),
    takenNames,
  });
  return { owners: [...owners, ...filled.owners], transfers: [...transfers, ...filled.transfers] };
}

type Filling = OwnershipMaking & { readonly free: readonly DemoLot[]; readonly chance: Chance };

function fill({ plan, lots, firstYear, free, chance, takenNames }: Filling): Ownership {
  const owners: DemoOwner[] = [];
  const transfers: DemoTransfer[] = [];
  const households: (readonly string[])[] = [];
  for (const lot of free) {
    const isAnnex = lot.kind === 'garage' || lot.kind === 'parking' || lot.kind === 'cellar';
    const isSecondLot = households.length > 0 && (isAnnex || chance.happens(9));
    const household = isSecondLot ? chance.pick(households) : newHousehold(lot);
    if (!isSecondLot) households.push(household);
    const holders = household.map((owner) => ({ owner, numerator: 1, denominator: household.length }));
    const since = `${firstYear - 1 - chance.below(29)}-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}`;
    transfers.push(transfer(plan.key, lot.number, lots, since, holders));
  }
  return { owners, transfers };

  function newHousehold(lot: DemoLot): readonly string[] {
    const isFirm = lot.kind === 'office' || lot.kind === 'commercial' || chance.happens(7);
    const size = !isFirm && chance.happens(22) ? 2 : 1;
    return Array.from({ length: size }, (_, index) => {
      const key = `${lot.number}/${index + 1}`;
      owners.push(inventOwner({ plan, lot, key, isFirm, chance, takenNames }));
      return key;
    });
  }
}

function knownOwner(known: KnownOwner, plan: BuildingPlan): DemoOwner {
  const account = known.account ? accountPlans[known.account] : undefined;
  const serial = 200 + knownOwners.indexOf(known);
  const { street, postalCode, city } = plan;
  return {
    id: ownerIdOf(plan.key, known.key),
    party:
      known.is === 'firm'
        ? { is: 'firm', name: known.lastName, enterpriseNumber: enterpriseNumberOfFirm(known.lastName) }
        : { is: 'person', firstName: known.firstName, lastName: known.lastName },
    language: known.language,
    email: account?.email ?? `${known.key}@courrier.example`,
    phone: `+32 2 000 ${String(serial).slice(0, 1)}0 ${String(serial).slice(1)}`,
    address: { street, postalCode, city },
  };
}

function transfer(
  building: string,
  number: string,
  lots: readonly DemoLot[],
  on: LocalDate,
  holders: readonly { readonly owner: string; readonly numerator: number; readonly denominator: number }[],
): DemoTransfer {
  const lot = lots.find((one) => one.number === number);
  const first = holders[0];
  invariant(lot && first, `${building} has a lot ${number}, and it has a holder`);
  return {
    id: demoId(`transfer/${building}/${number}/${on}`),
    lotId: lot.id,
    on,
    holders: holders.map(({ owner, numerator, denominator }) => ({
      ownerId: ownerIdOf(building, owner),
      numerator,
      denominator,
    })),
    primaryContact: ownerIdOf(building, first.owner),
  };
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
