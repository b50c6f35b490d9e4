import { yearReads } from '../../accounting/year/open-year.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { defineCommand } from '../../sync/define.ts';
import { sampleContent } from '../invoice/sample-content.ts';
import { statusReads } from './invoice-status.ts';
import { decideSubmission, SubmitInvoice } from './submit-invoice.ts';

export const submitInvoice = defineCommand<'submitInvoice', SubmitInvoice>({
  type: 'submitInvoice',
  version: 1,
  schema: SubmitInvoice,
  building: ({ body }) => body.building,
  subject: ({ body }) => body.draftId,
  roles: ['syndic', 'accountant'],
  reads: ({ body }) => [
    { by: 'id', id: body.draftId },
    { by: 'id', id: body.content.supplierId },
    { by: 'building', type: 'allocationKey', building: body.building },
    ...statusReads(body.draftId),
    ...yearReads(body.building),
  ],
  decide: decideSubmission,
  sample: {
    organisation: sampleId(1),
    id: sampleId(91),
    body: {
      building: sampleId(10),
      draftId: sampleId(60),
      content: sampleContent,
    },
  },
});
