export const paymentPlanRefusals = [
  'paymentPlan.alreadyEnded',
  'paymentPlan.claimInPlan',
  'paymentPlan.datesOutOfOrder',
  'paymentPlan.doesNotAddUp',
  'paymentPlan.unknown',
] as const;
