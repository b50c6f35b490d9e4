import * as z from 'zod/mini';
import { Id } from '../../kernel/id.ts';
import { Instant } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';
import { sampleId } from '../../kernel/sample-id.ts';
import { defineFact } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';

/** An order of payments or of collections that did not go, or that the bank refused: what is in it may be ordered again. */
export const OrderCancelled = z.strictObject({
  building: Id,
  orderId: Id,
  reason: plainText(400),
  by: Id,
  byName: plainText(120),
  at: Instant,
});
export type OrderCancelled = z.infer<typeof OrderCancelled>;

export const ordersCancelled = defineFact<'orderCancelled', OrderCancelled>({
  type: 'orderCancelled',
  version: 1,
  schema: OrderCancelled,
  scope: ({ body }) => buildingStaffScope(body.building),
  building: ({ body }) => body.building,
  subject: ({ body }) => body.orderId,
  sort: ({ body }) => body.at,
  sample: {
    organisation: sampleId(1),
    id: `${sampleId(303)}.orderCancelled`,
    body: {
      building: sampleId(10),
      orderId: `${sampleId(301)}.paymentOrder`,
      reason: 'Refusé par la banque',
      by: sampleId(501),
      byName: 'Marc Dubois',
      at: '2026-11-21T09:00:00.000Z',
    },
  },
});
