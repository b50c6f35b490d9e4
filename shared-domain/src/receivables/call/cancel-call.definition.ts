import { sampleId } from '../../kernel/sample-id.ts';
import { defineCommand } from '../../sync/define.ts';
import { CancelCall, cancelReads, decideCancel } from './cancel-call.ts';

export const cancelCall = defineCommand<'cancelCall', CancelCall>({
  type: 'cancelCall',
  version: 1,
  schema: CancelCall,
  building: ({ body }) => body.building,
  subject: ({ body }) => body.fundCallId,
  roles: ['syndic', 'accountant'],
  reads: ({ body }) => cancelReads(body),
  decide: decideCancel,
  sample: {
    organisation: sampleId(1),
    id: sampleId(96),
    body: {
      building: sampleId(10),
      fundCallId: `${sampleId(95)}.fundCall`,
      on: '2026-10-02',
      reason: 'Mauvaise clé',
    },
  },
});
