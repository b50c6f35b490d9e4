import { contentHash } from '../../kernel/content-hash.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { defineCommand } from '../../sync/define.ts';
import { budgets } from './budget.definition.ts';
import { decideSubmitBudget, moveReads, SubmitBudget } from './move-budget.ts';

export const submitBudget = defineCommand<'submitBudget', SubmitBudget>({
  type: 'submitBudget',
  version: 1,
  schema: SubmitBudget,
  building: ({ body }) => body.building,
  subject: ({ body }) => body.budgetId,
  roles: ['syndic', 'accountant'],
  reads: ({ body }) => moveReads(body),
  decide: decideSubmitBudget,
  sample: {
    organisation: sampleId(1),
    id: sampleId(712),
    body: {
      building: sampleId(10),
      budgetId: sampleId(71),
      linesHash: contentHash(budgets.sample.body.lines),
    },
  },
});
