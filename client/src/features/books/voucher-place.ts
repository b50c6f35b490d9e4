import type { Voucher } from 'shared-domain/accounting';
import type { TextId } from '../../i18n/index.ts';

export type VoucherPlace = { readonly to: string; readonly text: TextId };

/** The screen a voucher is read on; null: its pages beside the entry are all there is. */
export function placeOf({ kind, id }: Voucher, draftId: string | undefined): VoucherPlace | null {
  switch (kind) {
    case 'invoice':
      return draftId === undefined ? null : { to: `/invoices/${draftId}`, text: 'books.openInvoice' };
    case 'entry':
      return { to: `/books/entries/${id}`, text: 'books.openEntry' };
    case 'fundCall':
      return { to: `/calls/${id}`, text: 'books.openCall' };
    default:
      return null;
  }
}
