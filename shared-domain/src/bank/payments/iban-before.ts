import { compareText } from '../../kernel/compare-text.ts';
import type { Iban } from '../../kernel/iban.ts';
import type { Id } from '../../kernel/id.ts';
import type { PaymentOrder } from './payment-order.definition.ts';

/** [PMT-4] The account a supplier was last to be paid on; null when never. */
export function ibanBefore(
  supplierId: Id,
  standing: readonly Pick<PaymentOrder, 'at' | 'items'>[],
): Iban | null {
  const inTime = [...standing].sort((a, b) => compareText(a.at, b.at));
  const items = inTime.flatMap((order) => order.items.filter((item) => item.supplierId === supplierId));
  return items.at(-1)?.iban ?? null;
}
