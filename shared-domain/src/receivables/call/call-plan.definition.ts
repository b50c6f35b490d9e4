import { sampleId } from '../../kernel/sample-id.ts';
import { defineRecord } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { CallPlan, callPlanReads, checkCallPlan, checkPlanChange } from './call-plan.ts';
import { schedule } from './schedule.ts';

export const callPlans = defineRecord<'callPlan', CallPlan>({
  type: 'callPlan',
  version: 1,
  schema: CallPlan,
  scope: ({ body }) => buildingStaffScope(body.building),
  building: ({ body }) => body.building,
  sort: ({ body }) => body.createdOn,
  merge: {
    building: 'fixed',
    createdOn: 'fixed',
    label: 'latest',
    fiscalYear: 'latest',
    terms: 'conflict',
    // Two schedules are never woven into a third.
    schedule: 'conflict',
    budgetId: 'latest',
  },
  writers: ['syndic', 'accountant'],
  check: checkCallPlan,
  change: { reads: callPlanReads, check: checkPlanChange },
  sample: {
    organisation: sampleId(1),
    id: sampleId(70),
    body: {
      building: sampleId(10),
      createdOn: '2026-01-05T09:00:00.000Z',
      label: 'Provisions 2026',
      fiscalYear: 2026,
      terms: { fund: 'provision', keyId: sampleId(30), iban: 'BE68539007547034' },
      schedule: {
        rhythm: 'quarterly',
        total: 480_000,
        instalments: schedule(480_000, 'quarterly', '2026-01-10', 30),
      },
      budgetId: null,
    },
  },
});
