import { sampleId } from '../../kernel/sample-id.ts';
import { defineCommand } from '../../sync/define.ts';
import { ArchiveBudget, decideArchiveBudget, moveReads } from './move-budget.ts';

export const archiveBudget = defineCommand<'archiveBudget', ArchiveBudget>({
  type: 'archiveBudget',
  version: 1,
  schema: ArchiveBudget,
  building: ({ body }) => body.building,
  subject: ({ body }) => body.budgetId,
  roles: ['syndic', 'accountant'],
  reads: ({ body }) => moveReads(body),
  decide: decideArchiveBudget,
  sample: {
    organisation: sampleId(1),
    id: sampleId(715),
    body: {
      building: sampleId(10),
      budgetId: sampleId(71),
    },
  },
});
