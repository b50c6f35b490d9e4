export const budgetRefusals = [
  'budget.assemblyInFuture',
  'budget.changedMeanwhile',
  'budget.empty',
  'budget.lineIncomplete',
  'budget.notApproved',
  'budget.notDraft',
  'budget.notSubmitted',
  'budget.unknown',
] as const;
