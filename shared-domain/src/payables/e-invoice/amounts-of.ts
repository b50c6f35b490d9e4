import type { Cents } from '../../kernel/cents.ts';
import type { EInvoice } from './e-invoice.ts';

/** [UBL-12] What the document costs and what is to be paid, as the books count: a credit note is negative. */
export function amountsOf({ kind, totals }: EInvoice): {
  readonly total: Cents | null;
  readonly payable: Cents | null;
} {
  return { total: signed(kind, totals.gross ?? totals.payable), payable: signed(kind, totals.payable) };
}

export function signed(kind: EInvoice['kind'], amount: Cents | null): Cents | null {
  return amount === null || amount === 0 || kind === 'invoice' ? amount : -amount;
}
