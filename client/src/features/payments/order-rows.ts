import { collectionFileOf, type OrderCancelled, paymentFileOf } from 'shared-domain/bank';
import type { LocalDate, Result } from 'shared-domain/kernel';
import type { Shown } from '../../data/index.ts';

/** An order as the list shows it; its file is made when it is asked for. */
export type OrderRow = {
  readonly id: string;
  readonly kind: 'payments' | 'collection';
  readonly executeOn: LocalDate;
  readonly count: number;
  readonly total: number;
  readonly byName: string;
  readonly names: readonly string[];
  readonly isUnsent: boolean;
  readonly cancelled: OrderCancelled | null;
  readonly file: () => Result<string>;
};

/** The latest first. */
export function orderRows(
  payments: readonly Shown<'paymentOrder'>[],
  collections: readonly Shown<'collectionOrder'>[],
  cancelled: readonly OrderCancelled[],
): OrderRow[] {
  const gone = new Map(cancelled.map((one) => [one.orderId, one]));
  const common = ({ id, state, body }: Shown<'paymentOrder'> | Shown<'collectionOrder'>) => ({
    id,
    executeOn: body.executeOn,
    count: body.items.length,
    total: body.total,
    byName: body.byName,
    isUnsent: state === 'onDevice',
    cancelled: gone.get(id) ?? null,
  });
  const rows: OrderRow[] = [
    ...payments.map(
      (order): OrderRow => ({
        ...common(order),
        kind: 'payments',
        names: namesOf(order.body.items.map(({ supplierName }) => supplierName)),
        file: () => paymentFileOf({ ...order.body, id: order.id }),
      }),
    ),
    ...collections.map(
      (order): OrderRow => ({
        ...common(order),
        kind: 'collection',
        names: namesOf(order.body.items.map(({ ownerName }) => ownerName)),
        file: () => collectionFileOf({ ...order.body, id: order.id }),
      }),
    ),
  ];
  return rows.sort((a, b) =>
    a.executeOn > b.executeOn ? -1 : a.executeOn < b.executeOn ? 1 : a.id < b.id ? 1 : -1,
  );
}

function namesOf(names: readonly string[]): string[] {
  return [...new Set(names)];
}

/** `2026-11-24 Les Tilleuls paiements.xml`, in letters that every disk takes. */
export function fileNameOf(row: Pick<OrderRow, 'executeOn' | 'kind'>, building: string): string {
  const place = building
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-');
  return `${row.executeOn}-${place}-${row.kind === 'payments' ? 'pain001' : 'pain008'}.xml`.replace(
    /-{2,}/g,
    '-',
  );
}
