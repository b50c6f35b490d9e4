import { sampleId } from '../../kernel/sample-id.ts';
import { defineCommand } from '../../sync/define.ts';
import { ownershipIdOf } from './ownership.ts';
import { decideTransfer, TransferLot } from './transfer-lot.ts';

export const transferLot = defineCommand<'transferLot', TransferLot>({
  type: 'transferLot',
  version: 1,
  schema: TransferLot,
  building: ({ body }) => body.building,
  subject: ({ body }) => body.lotId,
  roles: ['syndic'],
  reads: ({ body }) => [
    { by: 'id', id: body.lotId },
    { by: 'id', id: ownershipIdOf(body.lotId) },
    ...body.holders.map(({ ownerId }) => ({ by: 'id' as const, id: ownerId })),
  ],
  decide: decideTransfer,
  sample: {
    organisation: sampleId(1),
    id: sampleId(90),
    body: {
      building: sampleId(10),
      lotId: sampleId(20),
      on: '2026-05-15',
      holders: [{ ownerId: sampleId(41), numerator: 1, denominator: 1 }],
      primaryContact: sampleId(41),
    },
  },
});
