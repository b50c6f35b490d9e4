import { sampleId } from '../../kernel/sample-id.ts';
import { defineCommand } from '../../sync/define.ts';
import { PublishSettlement } from './publication.ts';
import { decidePublication } from './publish-settlement.ts';
import { settlementReads } from './settlement-reads.ts';

export const publishSettlement = defineCommand<'publishSettlement', PublishSettlement>({
  type: 'publishSettlement',
  version: 1,
  schema: PublishSettlement,
  building: ({ body }) => body.building,
  subject: ({ body }) => body.building,
  roles: ['syndic', 'accountant'],
  reads: ({ body }) => settlementReads(body.building),
  decide: decidePublication,
  sample: {
    organisation: sampleId(1),
    id: sampleId(700),
    body: {
      building: sampleId(10),
      label: 'Décompte du deuxième trimestre 2026',
      from: '2026-04-01',
      until: '2026-06-30',
      bookedOn: '2026-06-30',
      dueOn: '2026-08-09',
      meters: [],
      contentHash: 'ef'.repeat(32),
      corrects: null,
    },
  },
});
