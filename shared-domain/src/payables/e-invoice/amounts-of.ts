import type { Cents } from '../../kernel/cents.ts';
import type { EInvoice } from './e-invoice.ts';

/** [UBL-12] What the document costs and what is to be paid, as the books count: a credit note is negative. */
export function amountsOf(invoice: Pick<EInvoice, 'kind' | 'currency' | 'totals'>): {
  readonly total: Cents | null;
  readonly payable: Cents | null;
} {
  const { gross, payable } = invoice.totals;
  return { total: inBooks(invoice, gross ?? payable), payable: inBooks(invoice, payable) };
}

/** [UBL-6] The books are in euro: an amount of another currency is for a person to convert. */
export function inBooks(
  { kind, currency }: Pick<EInvoice, 'kind' | 'currency'>,
  amount: Cents | null,
): Cents | null {
  if (currency !== 'EUR') return null;
  return amount === null || amount === 0 || kind === 'invoice' ? amount : -amount;
}
