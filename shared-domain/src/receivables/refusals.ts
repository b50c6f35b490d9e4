import { arrearsRefusals } from './arrears/refusals.ts';
import { budgetRefusals } from './budget/refusals.ts';
import { callRefusals } from './call/refusals.ts';
import { paymentPlanRefusals } from './payment-plan/refusals.ts';
import { saleRefusals } from './sale/refusals.ts';
import { settlementRefusals } from './settlement/refusals.ts';

export const receivablesRefusals = [
  ...budgetRefusals,
  ...callRefusals,
  ...paymentPlanRefusals,
  ...arrearsRefusals,
  ...saleRefusals,
  ...settlementRefusals,
] as const;
