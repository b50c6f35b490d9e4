import { type Id, yearOf } from 'shared-domain/kernel';
import { demoId } from './demo-id.ts';
import { inventedEnterpriseNumber, inventedIban } from './invented-numbers.ts';
import { makeInvoices, type Period } from './make-invoices.ts';
import { makeLibrary } from './make-library.ts';
import { makeKeys, makeLots } from './make-lots.ts';
import { makeOwnership } from './make-owners.ts';
import type { TradeSupplier } from './make-suppliers.ts';
import type { DemoBuilding } from './shape.ts';
import type { BuildingPlan } from './tables/building-plan.ts';

type BuildingMaking = {
  readonly plan: BuildingPlan;
  readonly turn: number;
  /** Tells this building's numbers and accounts from those of every other. */
  readonly serial: number;
  readonly suppliers: readonly TradeSupplier[];
  readonly period: Period;
  readonly takenNames: Set<string>;
  /** Who approves what its encoder may not approve alone. */
  readonly approver: Id;
};

export function buildingIdOf(key: string): string {
  return demoId(`building/${key}`);
}

export function makeBuilding({
  plan,
  turn,
  serial,
  suppliers,
  period,
  takenNames,
  approver,
}: BuildingMaking): DemoBuilding {
  const lots = makeLots(plan);
  const { street, postalCode, city } = plan;
  return {
    id: buildingIdOf(plan.key),
    key: plan.key,
    name: plan.name,
    address: { street, postalCode, city },
    language: plan.language,
    enterpriseNumber: inventedEnterpriseNumber(serial),
    denominator: plan.denominator,
    approvalThreshold: plan.approvalThreshold,
    approver,
    bankAccounts: [
      { iban: inventedIban(2 * serial), purpose: 'current' },
      { iban: inventedIban(2 * serial + 1), purpose: 'savings' },
    ],
    lots,
    keys: makeKeys(plan, lots),
    ...makeOwnership({ plan, lots, firstYear: yearOf(period.from), takenNames }),
    papers: makeLibrary(plan, lots, period),
    invoices: makeInvoices({ plan, turn, suppliers, period }),
    hasMoney: plan.hasMoney ?? false,
    books: { firstYear: yearOf(period.to) - 1, until: period.to },
  };
}
