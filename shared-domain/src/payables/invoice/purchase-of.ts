import type { EventOf } from '../../accounting/posting/money-event.ts';
import type { Id } from '../../kernel/id.ts';
import type { InvoiceContent } from './invoice-content.ts';

/**
 * [ACC-7] An approved purchase as the books know it, VAT included because the association bears it. A credit note stands the
 * other way round.
 */
export function purchaseOf(content: InvoiceContent, invoiceId: Id): EventOf<'purchase'> {
  const { supplierId, supplierName, number, total, dueOn, lines } = content;
  return {
    is: 'purchase',
    supplierId,
    label: `${supplierName} ${number}`,
    total,
    claim: { id: invoiceId, kind: 'invoice', dueOn },
    costs: lines.map(({ account, description, keyId, privateTo, net, gross }) => ({
      account,
      label: description,
      amount: gross,
      bearer: privateTo ? { by: 'owner', ...privateTo } : { by: 'key', keyId },
      vat: gross - net,
    })),
  };
}
