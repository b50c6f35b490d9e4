import { addDays } from 'shared-domain/kernel';
import type { DraftLine, InvoiceDraft } from 'shared-domain/payables';
import type { DemoBuilding, DemoInvoice } from '../shape.ts';
import type { InvoicePage } from './page-of-invoice.ts';

/** The invoice as its encoder typed it, without what is still missing. */
export function draftOfInvoice(
  building: DemoBuilding,
  invoice: DemoInvoice,
  page: InvoicePage,
): InvoiceDraft {
  const isThere = (field: DemoInvoice['missing'][number]) => !invoice.missing.includes(field);
  const lines = invoice.lines.map(({ id, description, account, keyId, net, vatRate }, index) => {
    const line: DraftLine = {
      position: index + 1,
      description,
      account: isThere('account') ? account : null,
      keyId: isThere('key') ? keyId : null,
      net,
      vatRate,
    };
    return [id, line] as const;
  });
  return {
    building: building.id,
    createdOn: instantOf(invoice.invoicedOn, 1, '08:40'),
    supplierId: invoice.supplierId,
    number: isThere('number') ? invoice.number : '',
    invoicedOn: invoice.invoicedOn,
    dueOn: isThere('dueOn') ? invoice.dueOn : null,
    total: invoice.total,
    communication: isThere('communication') ? invoice.communication : '',
    note: invoice.note,
    lines: Object.fromEntries(lines),
    pages: { [page.id]: page.page },
  };
}

/** So many days after a day, at an hour (UTC). */
export function instantOf(day: string, daysLater: number, hour: string): string {
  return `${addDays(day, daysLater)}T${hour}:00.000Z`;
}
