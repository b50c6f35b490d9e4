import type { Entry } from 'shared-domain/accounting';
import type { TextId } from '../../i18n/index.ts';

export type VoucherPlace = { readonly to: string; readonly text: TextId };

/** The screen a voucher is read on; null: its pages beside the entry are all there is. */
export function placeOf(
  { voucher, lines }: Pick<Entry, 'voucher' | 'lines'>,
  draftId: string | undefined,
): VoucherPlace | null {
  const { kind, id } = voucher;
  switch (kind) {
    case 'invoice':
      return draftId === undefined ? null : { to: `/invoices/${draftId}`, text: 'books.openInvoice' };
    case 'entry':
      return { to: `/books/entries/${id}`, text: 'books.openEntry' };
    case 'fundCall':
      return { to: `/calls/${id}`, text: 'books.openCall' };
    case 'settlement':
      return { to: `/settlements/${id}`, text: 'books.openSettlement' };
    case 'sale':
      return { to: '/sales', text: 'books.openSale' };
    case 'bankLine':
      return { to: '/bank', text: 'books.openBank' };
    case 'reminder': {
      const owner = lines.find(({ party }) => party?.kind === 'owner')?.party;
      return owner ? { to: `/arrears/${owner.id}`, text: 'books.openArrears' } : null;
    }
    default:
      return null;
  }
}
