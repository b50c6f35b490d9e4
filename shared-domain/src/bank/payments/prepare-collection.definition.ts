import { sampleId } from '../../kernel/sample-id.ts';
import { defineCommand } from '../../sync/define.ts';
import { collectionReads, decideCollection, PrepareCollection } from './prepare-collection.ts';

export const prepareCollection = defineCommand<'prepareCollection', PrepareCollection>({
  type: 'prepareCollection',
  version: 1,
  schema: PrepareCollection,
  building: ({ body }) => body.building,
  subject: ({ body }) => body.building,
  roles: ['syndic', 'accountant'],
  reads: ({ body }) => collectionReads(body),
  decide: decideCollection,
  sample: {
    organisation: sampleId(1),
    id: sampleId(302),
    body: {
      building: sampleId(10),
      bankAccount: 'BE68539007547034',
      executeOn: '2026-12-08',
      format: 'pain.008.001.08',
      items: [
        {
          ownerId: sampleId(40),
          claimId: `${sampleId(93)}.call-${sampleId(40)}`,
          mandateId: sampleId(304),
          amount: 25_000,
          communication: '+++202/6000/12320+++',
        },
      ],
    },
  },
});
