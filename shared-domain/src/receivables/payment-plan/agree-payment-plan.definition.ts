import { sampleId } from '../../kernel/sample-id.ts';
import { defineCommand } from '../../sync/define.ts';
import { agreementReads, decidePaymentPlan } from './agree-payment-plan.ts';
import { paymentPlans } from './payment-plan.definition.ts';
import { PaymentPlan } from './payment-plan.ts';

export const agreePaymentPlan = defineCommand<'agreePaymentPlan', PaymentPlan>({
  type: 'agreePaymentPlan',
  version: 1,
  schema: PaymentPlan,
  building: ({ body }) => body.building,
  subject: ({ body }) => body.ownerId,
  roles: ['syndic', 'accountant'],
  reads: ({ body }) => agreementReads(body),
  decide: decidePaymentPlan,
  sample: { ...paymentPlans.sample, id: sampleId(97) },
});
