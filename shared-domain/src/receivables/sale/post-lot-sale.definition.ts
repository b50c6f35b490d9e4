import { sampleId } from '../../kernel/sample-id.ts';
import { defineCommand } from '../../sync/define.ts';
import { decideLotSale, saleReads } from './post-lot-sale.ts';
import { PostLotSale } from './posted-sale.ts';

export const postLotSale = defineCommand<'postLotSale', PostLotSale>({
  type: 'postLotSale',
  version: 1,
  schema: PostLotSale,
  building: ({ body }) => body.building,
  subject: ({ body }) => body.lotId,
  roles: ['syndic', 'accountant'],
  reads: ({ body }) => saleReads(body),
  decide: decideLotSale,
  sample: {
    organisation: sampleId(1),
    id: sampleId(122),
    body: {
      building: sampleId(10),
      lotId: sampleId(20),
      on: '2026-05-15',
      bookedOn: '2026-05-15',
      dueOn: '2026-06-14',
      seen: { workingFund: 1_600_000, share: 56_000 },
    },
  },
});
