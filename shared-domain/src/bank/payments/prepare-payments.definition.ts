import { sampleId } from '../../kernel/sample-id.ts';
import { defineCommand } from '../../sync/define.ts';
import { decidePayments, PreparePayments, paymentReads } from './prepare-payments.ts';

export const preparePayments = defineCommand<'preparePayments', PreparePayments>({
  type: 'preparePayments',
  version: 1,
  schema: PreparePayments,
  building: ({ body }) => body.building,
  subject: ({ body }) => body.building,
  roles: ['syndic', 'accountant'],
  reads: ({ body }) => paymentReads(body),
  decide: decidePayments,
  sample: {
    organisation: sampleId(1),
    id: sampleId(301),
    body: {
      building: sampleId(10),
      bankAccount: 'BE68539007547034',
      executeOn: '2026-11-24',
      format: 'pain.001.001.09',
      items: [
        {
          supplierId: sampleId(50),
          claimId: `${sampleId(92)}.invoice`,
          iban: 'BE68539007547034',
          amount: 106_000,
          communication: '+++202/6000/12320+++',
        },
      ],
    },
  },
});
