import * as z from 'zod/mini';
import { Id } from '../../kernel/id.ts';
import { plainText } from '../../kernel/plain-text.ts';
import type { Context, Decision, Placed, State } from '../../sync/define.ts';
import { buildingStaffScope } from '../../sync/scopes.ts';
import type { CollectionOrder } from './collection-order.definition.ts';
import type { OrderCancelled } from './order-cancelled.definition.ts';
import type { PaymentOrder } from './payment-order.definition.ts';

export const CancelOrder = z.strictObject({ building: Id, orderId: Id, reason: plainText(400) });
export type CancelOrder = z.infer<typeof CancelOrder>;

/** [PMT-5] An order that did not go is cancelled once; what was in it may be ordered again. */
export function decideCancelOrder(
  { id, body }: Placed<CancelOrder>,
  state: State,
  context: Context,
): Decision {
  const { building, orderId } = body;
  if (!state.sees(buildingStaffScope(building))) return { is: 'undecidable', missing: 'paymentOrder' };
  const order =
    state.byId<PaymentOrder>('paymentOrder', orderId) ??
    state.byId<CollectionOrder>('collectionOrder', orderId);
  if (order?.body.building !== building) return { is: 'refused', refusal: { code: 'payment.orderUnknown' } };
  const [before] = state.bySubject<OrderCancelled>('orderCancelled', orderId);
  if (before) {
    return { is: 'refused', refusal: { code: 'payment.orderCancelled', params: { by: before.body.byName } } };
  }
  const fact: OrderCancelled = {
    ...body,
    by: context.account,
    byName: context.accountName,
    at: context.decidedAt,
  };
  return {
    is: 'applied',
    effects: [{ do: 'fact', type: 'orderCancelled', id: `${id}.orderCancelled`, body: fact }],
  };
}
