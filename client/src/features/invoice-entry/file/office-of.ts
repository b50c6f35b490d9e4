import type { EInvoice, EInvoiceFinding, Office } from 'shared-domain/payables';
import { compareWithOffice } from 'shared-domain/payables';
import type { Shown } from '../../../data/index.ts';
import type { Books } from '../use-books.ts';

/** What the office knows, as far as an electronic invoice is compared with it. */
export function officeOf(
  { cases, suppliers }: Pick<Books, 'cases' | 'suppliers'>,
  buildings: readonly Shown<'building'>[],
): Office {
  return {
    suppliers,
    invoices: cases,
    buildings: buildings.map(({ id, body }) => ({ id, enterpriseNumber: body.enterpriseNumber })),
  };
}

/** Everything odd about it: what the file shows by itself, then what the office can tell. */
export function warningsOf(
  invoice: EInvoice,
  office: Office,
  place: { readonly building: string; readonly draftId: string | null },
): EInvoiceFinding[] {
  return [...invoice.findings, ...compareWithOffice(invoice, office, place)];
}
