import { sampleId } from '../../kernel/sample-id.ts';
import { defineRecord } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import { emptySaleFile, SaleFile } from './sale-file.ts';

export const saleFiles = defineRecord<'saleFile', SaleFile>({
  type: 'saleFile',
  version: 1,
  schema: SaleFile,
  scope: ({ body }) => buildingStaffScope(body.building),
  building: ({ body }) => body.building,
  subject: ({ body }) => body.lotId,
  sort: ({ body }) => body.openedOn,
  merge: {
    building: 'fixed',
    lotId: 'fixed',
    openedOn: 'latest',
    notary: 'latest',
    buyer: 'latest',
    beforeContract: 'conflict',
    beforeDeed: 'conflict',
    deedOn: 'conflict',
    noticeOfDeedOn: 'latest',
    contestedOn: 'latest',
    proceedings: 'conflict',
    minutes: 'conflict',
    decidedExpenses: 'conflict',
    acquisitions: 'conflict',
    disputeDebts: 'conflict',
  },
  writers: ['syndic', 'accountant'],
  sample: {
    organisation: sampleId(1),
    id: sampleId(121),
    body: {
      ...emptySaleFile({ building: sampleId(10), lotId: sampleId(20), openedOn: '2026-11-20' }),
      notary: 'Me Janssens, Liège',
      beforeContract: { receivedOn: '2026-11-20', answeredOn: null },
      proceedings: [{ what: 'Infiltration façade, justice de paix', on: '2026-03-01', amount: 250_000 }],
    },
  },
});
