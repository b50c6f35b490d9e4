import {
  type DraftPage,
  draftOfEInvoice,
  type EInvoice,
  emptyDraft,
  type Habits,
  type InvoiceContent,
  type InvoiceDraft,
} from 'shared-domain/payables';
import { lastInvoiceOf } from '../last-invoice.ts';
import type { Books } from '../use-books.ts';

type Made = {
  readonly building: string;
  readonly supplierId: string | null;
  readonly pages: readonly Omit<DraftPage, 'position'>[];
  readonly now: string;
};

/** The draft as it is first written down, its lines and pages in the order of the file. */
export function draftBody(
  invoice: EInvoice,
  books: Pick<Books, 'cases' | 'keys' | 'suppliers'>,
  { building, supplierId, pages, now }: Made,
  newId: () => string,
): InvoiceDraft {
  const { lines, ...fields } = draftOfEInvoice(invoice, habitsOf(books, supplierId, building));
  const placed = <Item>(items: readonly Item[]) =>
    Object.fromEntries(items.map((item, index) => [newId(), { position: index + 1, ...item }]));
  return {
    ...emptyDraft,
    ...fields,
    building,
    createdOn: now,
    supplierId,
    lines: placed(lines),
    pages: placed(pages),
  };
}

function habitsOf(
  { cases, keys, suppliers }: Pick<Books, 'cases' | 'keys' | 'suppliers'>,
  supplierId: string | null,
  building: string,
): Habits {
  const last: InvoiceContent | null = supplierId === null ? null : lastInvoiceOf(cases, supplierId, building);
  return {
    supplier: suppliers.find(({ id }) => id === supplierId)?.body ?? null,
    lastLines: last?.lines.filter(({ privateTo }) => !privateTo) ?? [],
    keys,
  };
}
