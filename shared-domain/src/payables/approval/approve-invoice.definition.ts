import { yearReads } from '../../accounting/year/open-year.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { defineCommand } from '../../sync/define.ts';
import { sampleContentHash } from '../invoice/sample-content.ts';
import { ApproveInvoice, decideApproval } from './approve-invoice.ts';
import { submissionReads } from './find-submission.ts';

export const approveInvoice = defineCommand<'approveInvoice', ApproveInvoice>({
  type: 'approveInvoice',
  version: 1,
  schema: ApproveInvoice,
  building: ({ body }) => body.building,
  subject: ({ body }) => body.submissionId,
  roles: ['syndic', 'board'],
  reads: ({ body }) => [
    ...submissionReads(body),
    { by: 'id', id: body.building },
    { by: 'building', type: 'allocationKey', building: body.building },
    { by: 'building', type: 'lot', building: body.building },
    { by: 'building', type: 'ownership', building: body.building },
    ...yearReads(body.building),
  ],
  decide: decideApproval,
  sample: {
    organisation: sampleId(1),
    id: sampleId(92),
    body: {
      building: sampleId(10),
      draftId: sampleId(60),
      submissionId: `${sampleId(91)}.submission`,
      contentHash: sampleContentHash,
    },
  },
});
