import { contentHash } from '../../kernel/content-hash.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { defineCommand } from '../../sync/define.ts';
import { budgets } from './budget.definition.ts';
import { ApproveBudget, decideApproveBudget, moveReads } from './move-budget.ts';

export const approveBudget = defineCommand<'approveBudget', ApproveBudget>({
  type: 'approveBudget',
  version: 1,
  schema: ApproveBudget,
  building: ({ body }) => body.building,
  subject: ({ body }) => body.budgetId,
  roles: ['syndic', 'accountant'],
  reads: ({ body }) => moveReads(body),
  decide: decideApproveBudget,
  sample: {
    organisation: sampleId(1),
    id: sampleId(713),
    body: {
      building: sampleId(10),
      budgetId: sampleId(71),
      linesHash: contentHash(budgets.sample.body.lines),
      assembly: { on: '2026-03-14', minutes: 'PV AG 14/03/2026, point 4', pages: [] },
    },
  },
});
