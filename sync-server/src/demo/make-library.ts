import { yearOf } from 'shared-domain/kernel';
import { demoId } from './demo-id.ts';
import type { Period } from './make-invoices.ts';
import type { DemoLot, DemoPaper } from './shape.ts';
import type { BuildingPlan } from './tables/building-plan.ts';
import { libraries } from './tables/library.ts';

/** The papers of a building that is told whole, as far as its books go; others have none yet. */
export function makeLibrary(plan: BuildingPlan, lots: readonly DemoLot[], { to }: Period): DemoPaper[] {
  if (!plan.hasMoney) return [];
  const { name, street, postalCode, city, builtIn, denominator, language } = plan;
  const place = `${street}, ${postalCode} ${city}`;
  const facts = { name, place, builtIn, denominator, lots, hasLift: plan.lift !== null, year: yearOf(to) };
  return libraries[language](facts)
    .filter(({ datedOn }) => datedOn <= to)
    .map((paper) => ({ ...paper, id: demoId(`paper/${plan.key}/${paper.kind}`), language }));
}
