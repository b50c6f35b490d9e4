import type { OrderedPayment } from '../matching/proposal/proposal-context.ts';
import type { PaymentOrder } from './payment-order.definition.ts';

/** [PMT-7] What the association ordered, as the matching of movements knows it again. */
export function orderedPaymentsOf(standing: readonly Pick<PaymentOrder, 'items'>[]): OrderedPayment[] {
  return standing.flatMap(({ items }) =>
    items.map(({ endToEnd, amount, iban, supplierId, claimId }) => ({
      endToEnd,
      amount,
      iban,
      supplierId,
      claimId,
    })),
  );
}
