import { arrearsRefusals } from './arrears/refusals.ts';
import { budgetRefusals } from './budget/refusals.ts';
import { callRefusals } from './call/refusals.ts';
import { paymentPlanRefusals } from './payment-plan/refusals.ts';

export const receivablesRefusals = [
  ...budgetRefusals,
  ...callRefusals,
  ...paymentPlanRefusals,
  ...arrearsRefusals,
] as const;
