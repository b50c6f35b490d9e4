import { sampleId } from '../../kernel/sample-id.ts';
import { defineCommand } from '../../sync/define.ts';
import { decideReopenBudget, moveReads, ReopenBudget } from './move-budget.ts';

export const reopenBudget = defineCommand<'reopenBudget', ReopenBudget>({
  type: 'reopenBudget',
  version: 1,
  schema: ReopenBudget,
  building: ({ body }) => body.building,
  subject: ({ body }) => body.budgetId,
  roles: ['syndic', 'accountant'],
  reads: ({ body }) => moveReads(body),
  decide: decideReopenBudget,
  sample: {
    organisation: sampleId(1),
    id: sampleId(714),
    body: {
      building: sampleId(10),
      budgetId: sampleId(71),
    },
  },
});
