import { sampleId } from '../../kernel/sample-id.ts';
import { defineCommand } from '../../sync/define.ts';
import { CloseYear, closingReads, decideClosing } from './close-year.ts';

export const closeYear = defineCommand<'closeYear', CloseYear>({
  type: 'closeYear',
  version: 1,
  schema: CloseYear,
  building: ({ body }) => body.building,
  subject: ({ body }) => String(body.fiscalYear),
  roles: ['syndic', 'accountant'],
  reads: ({ body }) => closingReads(body.building),
  decide: decideClosing,
  sample: {
    organisation: sampleId(1),
    id: sampleId(94),
    body: { building: sampleId(10), fiscalYear: 2025, entriesHash: 'cd'.repeat(32) },
  },
});
