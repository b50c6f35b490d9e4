import { sampleId } from '../../kernel/sample-id.ts';
import { defineCommand } from '../../sync/define.ts';
import { decideThreshold, RaiseThreshold } from './raise-threshold.ts';

export const raiseThreshold = defineCommand<'raiseThreshold', RaiseThreshold>({
  type: 'raiseThreshold',
  version: 1,
  schema: RaiseThreshold,
  building: ({ body }) => body.building,
  subject: ({ body }) => body.building,
  roles: ['syndic'],
  reads: ({ body }) => [{ by: 'id', id: body.building }],
  decide: decideThreshold,
  sample: {
    organisation: sampleId(1),
    id: sampleId(91),
    body: {
      building: sampleId(10),
      threshold: 100_000,
      decidedOn: '2026-05-12',
      reference: 'AG 12/05/2026, point 9',
    },
  },
});
