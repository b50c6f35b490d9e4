import { sampleId } from '../../kernel/sample-id.ts';
import { defineCommand } from '../../sync/define.ts';
import { sampleContentHash } from '../invoice/sample-content.ts';
import { submissionReads } from './find-submission.ts';
import { decideRejection, RejectInvoice } from './reject-invoice.ts';

export const rejectInvoice = defineCommand<'rejectInvoice', RejectInvoice>({
  type: 'rejectInvoice',
  version: 1,
  schema: RejectInvoice,
  building: ({ body }) => body.building,
  subject: ({ body }) => body.submissionId,
  roles: ['syndic', 'board'],
  reads: ({ body }) => submissionReads(body),
  decide: decideRejection,
  sample: {
    organisation: sampleId(1),
    id: sampleId(93),
    body: {
      building: sampleId(10),
      draftId: sampleId(60),
      submissionId: `${sampleId(91)}.submission`,
      contentHash: sampleContentHash,
      reason: 'Le deuxième passage était sous garantie',
    },
  },
});
