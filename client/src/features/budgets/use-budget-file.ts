import { type Entry, fiscalYearOf } from 'shared-domain/accounting';
import { addDays, type LocalDate } from 'shared-domain/kernel';
import type { Building } from 'shared-domain/ownership';
import { type ReserveSettings, reserveSettingsIdOf } from 'shared-domain/receivables';
import { type Shown, useDocument, useDocuments, useEntries } from '../../data/index.ts';
import type { BuildingChoice } from '../../scope/index.ts';

/** Everything a budget of one building is made of. */
export type BudgetFile = {
  readonly choice: BuildingChoice;
  readonly building: Building;
  readonly keys: readonly Shown<'allocationKey'>[];
  readonly budgets: readonly Shown<'budget'>[];
  readonly plans: readonly Shown<'callPlan'>[];
  readonly reserve: ReserveSettings | null;
  readonly entries: readonly Entry[];
};

/** `undefined` until all of it was read once; `null`: the building is not on this device. */
export function useBudgetFile(choice: BuildingChoice): BudgetFile | null | undefined {
  const where = { organisation: choice.organisation, building: choice.id };
  const building = useDocument('building', choice.id);
  const reserve = useDocument('reserveSettings', reserveSettingsIdOf(choice.id));
  const keys = useDocuments('allocationKey', where);
  const budgets = useDocuments('budget', where);
  const plans = useDocuments('callPlan', where);
  const books = useEntries(choice.organisation, choice.id);
  if (building === null) return null;
  if (!building || reserve === undefined || !keys || !budgets || !plans || !books) return undefined;
  const { entries } = books;
  return {
    choice,
    building: building.body,
    keys,
    budgets,
    plans,
    reserve: reserve?.body ?? null,
    entries,
  };
}

/** The days of a financial year named by the calendar year it begins in. */
export function daysOfYear(
  fiscalYear: number,
  yearStart: string,
): { readonly from: LocalDate; readonly until: LocalDate } {
  return { from: `${fiscalYear}-${yearStart}`, until: addDays(`${fiscalYear + 1}-${yearStart}`, -1) };
}

/** The year a new budget is most likely for: the one after the year this day is in. */
export function nextYear(today: string, yearStart: string): number {
  return fiscalYearOf(today, yearStart) + 1;
}
