import { sampleId } from '../../kernel/sample-id.ts';
import { defineFact } from '../../sync/define.ts';
import { buildingStaffScope, ownerScope } from '../../sync/scopes.ts';
import { PaymentPlan, PaymentPlanEnd } from './payment-plan.ts';

const plan: PaymentPlan = {
  building: sampleId(10),
  ownerId: sampleId(40),
  agreedOn: '2026-11-20',
  claims: [{ claimId: `${sampleId(95)}.call-${sampleId(40)}`, open: 54_000 }],
  instalments: [
    { dueOn: '2026-12-15', amount: 27_000 },
    { dueOn: '2027-01-15', amount: 27_000 },
  ],
};

const end: PaymentPlanEnd = {
  building: sampleId(10),
  ownerId: sampleId(40),
  planId: `${sampleId(97)}.plan`,
  on: '2027-01-20',
  reason: 'broken',
};

export const paymentPlans = defineFact<'paymentPlan', PaymentPlan>({
  type: 'paymentPlan',
  version: 1,
  schema: PaymentPlan,
  scope: ({ body }) => buildingStaffScope(body.building),
  building: ({ body }) => body.building,
  subject: ({ body }) => body.ownerId,
  sort: ({ body }) => body.agreedOn,
  sample: { organisation: sampleId(1), id: `${sampleId(97)}.plan`, body: plan },
});

/** The owner's own copy. */
export const ownerPaymentPlans = defineFact<'ownerPaymentPlan', PaymentPlan>({
  type: 'ownerPaymentPlan',
  version: 1,
  schema: PaymentPlan,
  scope: ({ body }) => ownerScope(body.ownerId),
  building: ({ body }) => body.building,
  subject: ({ body }) => body.ownerId,
  sort: ({ body }) => body.agreedOn,
  sample: { organisation: sampleId(1), id: `${sampleId(97)}.ownerPlan`, body: plan },
});

export const paymentPlanEnds = defineFact<'paymentPlanEnd', PaymentPlanEnd>({
  type: 'paymentPlanEnd',
  version: 1,
  schema: PaymentPlanEnd,
  scope: ({ body }) => buildingStaffScope(body.building),
  building: ({ body }) => body.building,
  subject: ({ body }) => body.ownerId,
  sort: ({ body }) => body.on,
  sample: { organisation: sampleId(1), id: `${sampleId(98)}.planEnd`, body: end },
});

export const ownerPaymentPlanEnds = defineFact<'ownerPaymentPlanEnd', PaymentPlanEnd>({
  type: 'ownerPaymentPlanEnd',
  version: 1,
  schema: PaymentPlanEnd,
  scope: ({ body }) => ownerScope(body.ownerId),
  building: ({ body }) => body.building,
  subject: ({ body }) => body.ownerId,
  sort: ({ body }) => body.on,
  sample: { organisation: sampleId(1), id: `${sampleId(98)}.ownerPlanEnd`, body: end },
});
