import { type Cents, sum } from '../../kernel/cents.ts';
import type { Id } from '../../kernel/id.ts';
import type { OpenClaim } from '../../receivables/claims/open-claims.ts';

type Ordered = {
  readonly items: readonly {
    readonly claimId: Id;
    readonly amount: Cents;
    readonly paidBefore: Cents;
  }[];
};

/** The orders that were not cancelled. */
export function standingOrders<Order extends { readonly id: Id }>(
  orders: readonly Order[],
  cancelled: readonly { readonly orderId: Id }[],
): Order[] {
  const gone = new Set(cancelled.map(({ orderId }) => orderId));
  return orders.filter(({ id }) => !gone.has(id));
}

/** [PMT-2] What of a claim is on its way to or from the bank: ordered, and not yet paid since. */
export function underway({ id, paid }: Pick<OpenClaim, 'id' | 'paid'>, standing: readonly Ordered[]): Cents {
  const items = standing.flatMap((order) => order.items.filter(({ claimId }) => claimId === id));
  if (items.length === 0) return 0;
  const before = Math.min(...items.map(({ paidBefore }) => paidBefore));
  return Math.max(0, sum(items.map(({ amount }) => amount)) - (paid - before));
}
