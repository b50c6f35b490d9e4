import { sampleId } from '../../kernel/sample-id.ts';
import { defineCommand } from '../../sync/define.ts';
import { CancelOrder, decideCancelOrder } from './cancel-order.ts';

export const cancelOrder = defineCommand<'cancelOrder', CancelOrder>({
  type: 'cancelOrder',
  version: 1,
  schema: CancelOrder,
  building: ({ body }) => body.building,
  subject: ({ body }) => body.orderId,
  roles: ['syndic', 'accountant'],
  reads: ({ body }) => [
    { by: 'id', id: body.orderId },
    { by: 'subject', type: 'orderCancelled', subject: body.orderId },
  ],
  decide: decideCancelOrder,
  sample: {
    organisation: sampleId(1),
    id: sampleId(303),
    body: {
      building: sampleId(10),
      orderId: `${sampleId(301)}.paymentOrder`,
      reason: 'Refusé par la banque',
    },
  },
});
