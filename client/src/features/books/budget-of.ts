import type { Budgeted } from 'shared-domain/accounting';
import type { Cents } from 'shared-domain/kernel';
import type { Budget } from 'shared-domain/receivables';

export type BudgetOfYear = { readonly lines: readonly Budgeted[]; readonly isApproved: boolean };

/** The lines the assembly approved for a year, both kinds; as long as there are none, those of the drafts. */
export function budgetOf(budgets: readonly Budget[], fiscalYear: number): BudgetOfYear {
  const ofYear = budgets.filter((budget) => budget.fiscalYear === fiscalYear);
  const approved = ofYear.filter(({ stage }) => stage.is === 'approved' || stage.is === 'archived');
  const isApproved = approved.length > 0;
  return { lines: (isApproved ? approved : ofYear).flatMap(({ lines }) => lines), isApproved };
}

/** `83 %` of what was foreseen; a dash where nothing was. */
export function percentUsed({ budget, actual }: { readonly budget: Cents; readonly actual: Cents }): string {
  return budget === 0 ? '–' : `${Math.round((actual / budget) * 100)} %`;
}
