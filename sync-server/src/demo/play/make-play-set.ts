import type { Grant } from 'shared-domain/identity';
import { addDays, type Id, type LocalDate, yearOf } from 'shared-domain/kernel';
import { makeBuilding } from '../make-building.ts';
import { makeSuppliers } from '../make-suppliers.ts';
import type { DemoOrganisation } from '../shape.ts';
import { type PlayLanguage, playPlan } from './play-plan.ts';

export type PlayMaking = {
  /** The organisation's own id, from which all others follow: nothing of two playgrounds bears the same id. */
  readonly organisation: Id;
  readonly name: string;
  readonly account: Id;
  readonly grants: readonly Grant[];
  readonly language: PlayLanguage;
  /** The day on which it is made: its books go up to a few days before. */
  readonly today: LocalDate;
};

/** Tells its numbers and accounts from those of every building of the demo. */
const serial = 900;

/** One small building with two years of books, the same each time but for its ids and its days. */
export function makePlaySet({
  organisation,
  name,
  account,
  grants,
  language,
  today,
}: PlayMaking): DemoOrganisation {
  const key = `play/${organisation}`;
  const plan = playPlan(language, key, today);
  const firm = makeSuppliers(plan.organisation, key);
  const period = { from: `${yearOf(today) - 1}-01-01`, to: addDays(today, -5) };
  const making = { plan, turn: 0, serial, suppliers: firm, period, takenNames: new Set<string>() };
  const building = makeBuilding({ ...making, approver: account });
  const books = { firstYear: yearOf(today) - 1, until: today };
  const used = new Set(building.invoices.map((one) => one.supplierId));
  return {
    id: organisation,
    key,
    name,
    enterpriseNumber: null,
    memberships: [{ account, grants }],
    suppliers: firm.filter((one) => used.has(one.id)),
    buildings: [{ ...building, books }],
    encoder: account,
  };
}
