import { sampleId } from '../../kernel/sample-id.ts';
import { defineCommand } from '../../sync/define.ts';
import { decidePlanEnd, planReads } from './agree-payment-plan.ts';
import { paymentPlanEnds } from './payment-plan.definition.ts';
import { PaymentPlanEnd } from './payment-plan.ts';

export const endPaymentPlan = defineCommand<'endPaymentPlan', PaymentPlanEnd>({
  type: 'endPaymentPlan',
  version: 1,
  schema: PaymentPlanEnd,
  building: ({ body }) => body.building,
  subject: ({ body }) => body.planId,
  roles: ['syndic', 'accountant'],
  reads: ({ body }) => planReads(body.ownerId),
  decide: decidePlanEnd,
  sample: { ...paymentPlanEnds.sample, id: sampleId(98) },
});
