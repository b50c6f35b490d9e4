import { type Cents, sum } from '../../kernel/cents.ts';
import type { Id } from '../../kernel/id.ts';
import type { OpenClaim } from '../../receivables/claims/open-claims.ts';
import type { PartyLine } from '../../receivables/claims/party-line.ts';
import type { State } from '../../sync/define.ts';
import type { OrderCancelled } from './order-cancelled.definition.ts';

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

/** Those of one kind that stand in a building, as whoever decides sees them. */
export function standingIn<Order extends object>(
  type: 'paymentOrder' | 'collectionOrder',
  building: Id,
  state: State,
): (Order & { readonly id: Id })[] {
  return standingOrders(
    state.byBuilding<Order>(type, building).map(({ id, body }) => ({ ...body, id })),
    state.byBuilding<OrderCancelled>('orderCancelled', building).map(({ body }) => body),
  );
}

/**
 * [PMT-2] What of a claim the bank has seen: what was paid, and what it gave back again. A debit that came back is not on
 * its way any more.
 */
export function seenAtBank({ id, paid }: Pick<OpenClaim, 'id' | 'paid'>, lines: readonly PartyLine[]): Cents {
  const own = lines.filter(({ claim }) => claim?.id === id);
  const returned = own.filter(({ event }) => event === 'returnedDebit');
  const entries = new Set(returned.map(({ entryId }) => entryId));
  const undone = own.filter(({ reverses }) => reverses !== null && entries.has(reverses));
  return paid + sum([...returned, ...undone].map(({ amount }) => amount));
}

/** [PMT-2] What of a claim is on its way to or from the bank: ordered, and not yet seen there since. */
export function underway(id: Id, seen: Cents, standing: readonly Ordered[]): Cents {
  const items = standing.flatMap((order) => order.items.filter(({ claimId }) => claimId === id));
  if (items.length === 0) return 0;
  const before = Math.min(...items.map(({ paidBefore }) => paidBefore));
  return Math.max(0, sum(items.map(({ amount }) => amount)) - (seen - before));
}
