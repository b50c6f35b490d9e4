import { type Cents, sum } from '../../kernel/cents.ts';
import type { Id } from '../../kernel/id.ts';
import type { OpenClaim } from '../../receivables/claims/open-claims.ts';

type Ordered = {
  readonly id: Id;
  readonly at: string;
  readonly items: readonly { readonly claimId: Id; readonly amount: Cents }[];
};

/** The orders that were not cancelled. */
export function standingOrders<Order extends { readonly id: Id }>(
  orders: readonly Order[],
  cancelled: readonly { readonly orderId: Id }[],
): Order[] {
  const gone = new Set(cancelled.map(({ orderId }) => orderId));
  return orders.filter(({ id }) => !gone.has(id));
}

/**
 * [PMT-2] What of a claim is on its way to or from the bank: ordered, and not yet among its payments since.
 */
export function underway({ id, payments }: OpenClaim, standing: readonly Ordered[]): Cents {
  const parts = standing.flatMap((order) =>
    order.items.filter(({ claimId }) => claimId === id).map(({ amount }) => ({ amount, at: order.at })),
  );
  const [first] = parts.map(({ at }) => at.slice(0, 10)).sort();
  if (first === undefined) return 0;
  const paid = sum(payments.filter(({ on }) => on >= first).map(({ amount }) => amount));
  return Math.max(0, sum(parts.map(({ amount }) => amount)) - paid);
}
