import { sampleId } from '../../kernel/sample-id.ts';
import { defineCommand } from '../../sync/define.ts';
import { decideReversal, ReverseEntry, reversalReads } from './reverse-entry.ts';

export const reverseEntry = defineCommand<'reverseEntry', ReverseEntry>({
  type: 'reverseEntry',
  version: 1,
  schema: ReverseEntry,
  building: ({ body }) => body.building,
  subject: ({ body }) => body.entryId,
  roles: ['syndic', 'accountant'],
  reads: ({ body }) => reversalReads(body),
  decide: decideReversal,
  sample: {
    organisation: sampleId(1),
    id: sampleId(97),
    body: {
      building: sampleId(10),
      entryId: `${sampleId(92)}.entry`,
      on: '2026-11-18',
      reason: 'Facture encodée deux fois',
    },
  },
});
