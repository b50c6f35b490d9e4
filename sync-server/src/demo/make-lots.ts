import { allocate, invariant, type LocalDate } from 'shared-domain/kernel';
import { demoId } from './demo-id.ts';
import type { DemoKey, DemoLot } from './shape.ts';
import type { BuildingPlan } from './tables/building-plan.ts';
import type { KeyKind } from './tables/service-plan.ts';

const statutesFrom: LocalDate = '1990-01-01';

export function makeLots(plan: BuildingPlan): DemoLot[] {
  const quoteParts = allocate(
    plan.denominator,
    plan.lots.map((lot) => lot.weight),
  );
  return plan.lots.map(({ number, kind, floor, description }, index) => ({
    id: demoId(`lot/${plan.key}/${number}`),
    number,
    kind,
    floor,
    description,
    quotePart: quoteParts[index] ?? 0,
  }));
}

export function keyIdOf(building: string, kind: KeyKind): string {
  return demoId(`key/${building}/${kind}`);
}

/** The general key always; that of the lift and that of the garages where the building has them. */
export function makeKeys(plan: BuildingPlan, lots: readonly DemoLot[]): DemoKey[] {
  const keys = [generalKey(plan, lots)];
  if (plan.lift) keys.push(liftKey(plan, lots, plan.lift));
  if (plan.hasGarageKey) keys.push(garageKey(plan, lots));
  return keys;
}

function generalKey(plan: BuildingPlan, lots: readonly DemoLot[]): DemoKey {
  return {
    id: keyIdOf(plan.key, 'general'),
    code: 'A',
    name: plan.language === 'fr' ? 'Charges générales' : 'Algemene kosten',
    kind: 'general',
    denominator: plan.denominator,
    versions: [
      {
        from: statutesFrom,
        parts: partsOf(
          lots,
          lots.map((lot) => lot.quotePart),
        ),
      },
    ],
  };
}

function liftKey(
  plan: BuildingPlan,
  lots: readonly DemoLot[],
  lift: NonNullable<BuildingPlan['lift']>,
): DemoKey {
  // The higher, the more: the part of the base deed times the storeys served.
  const servedAbove = (lot: DemoLot) =>
    lot.kind === 'apartment' && lot.floor ? lot.quotePart * (lot.floor + 1) : 0;
  const servedAtFirst = lift.changedOn
    ? (lot: DemoLot) => servedAbove(lot) || (lot.kind === 'commercial' ? lot.quotePart : 0)
    : servedAbove;
  const versions = [version(lots, lift, statutesFrom, servedAtFirst)];
  if (lift.changedOn) versions.push(version(lots, lift, lift.changedOn, servedAbove));
  return {
    id: keyIdOf(plan.key, 'lift'),
    code: 'B',
    name: plan.language === 'fr' ? 'Ascenseur' : 'Lift',
    kind: 'special',
    denominator: lift.denominator,
    versions,
  };
}

function version(
  lots: readonly DemoLot[],
  lift: NonNullable<BuildingPlan['lift']>,
  from: LocalDate,
  weightOf: (lot: DemoLot) => number,
): DemoKey['versions'][number] {
  const weights = lots.map((lot) => (lift.parts ? (lift.parts[lot.number] ?? 0) : weightOf(lot)));
  return { from, parts: partsOf(lots, allocate(lift.denominator, weights)) };
}

function garageKey(plan: BuildingPlan, lots: readonly DemoLot[]): DemoKey {
  const garages = lots.filter((lot) => lot.kind === 'garage');
  invariant(garages.length > 0, 'a key of garages has garages');
  return {
    id: keyIdOf(plan.key, 'garages'),
    code: 'C',
    name: plan.language === 'fr' ? 'Garages' : 'Garages',
    kind: 'special',
    denominator: garages.length,
    versions: [
      {
        from: statutesFrom,
        parts: partsOf(
          garages,
          garages.map(() => 1),
        ),
      },
    ],
  };
}

function partsOf(lots: readonly DemoLot[], parts: readonly number[]): Record<string, number> {
  const entries = lots.map((lot, index) => [lot.id, parts[index] ?? 0] as const);
  return Object.fromEntries(entries.filter(([, part]) => part > 0));
}
