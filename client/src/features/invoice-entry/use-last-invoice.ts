import { useState } from 'react';
import { type InvoiceContent, type InvoiceDraft, inOrder } from 'shared-domain/payables';
import { newId } from '../../platform/index.ts';
import { lastInvoiceOf, lineFor, linesLike, type NewLine, sameLinesAs } from './last-invoice.ts';
import type { Books } from './use-books.ts';
import type { DraftDesk } from './use-draft-desk.ts';

export type LastInvoice = {
  /** Where the lines came from, once they did. */
  readonly from: Pick<InvoiceContent, 'number' | 'invoicedOn'> | null;
  /** Begins the lines as this supplier's last invoice had them, unless somebody already wrote any. */
  prefill(supplierId: string): void;
  /** Takes over the whole of it, amounts included. */
  copy(): void;
};

export function useLastInvoice(desk: DraftDesk, books: Books): LastInvoice {
  const [from, setFrom] = useState<LastInvoice['from']>(null);
  const { body, building, edit } = desk;
  function prefill(supplierId: string) {
    if (!isUnwritten(body)) return;
    const last = lastInvoiceOf(books.cases, supplierId, building);
    const supplier = books.lookups.supplier(supplierId) ?? null;
    replaceLines(last ? linesLike(last, books.keys) : [lineFor(supplier, books.keys)]);
    setFrom(last);
  }
  function copy() {
    const last = body.supplierId && lastInvoiceOf(books.cases, body.supplierId, building);
    if (!last) return;
    replaceLines(sameLinesAs(last, books.keys));
    if (body.total === null) edit((draft) => draft.set(['total'], last.total));
    setFrom(last);
  }
  // The lines that stand keep their place: somebody may have the cursor in one already.
  function replaceLines(lines: readonly NewLine[]) {
    const standing = inOrder(body.lines).map(({ id }) => id);
    // Named once: a change is played again as long as it is not written down.
    const named = lines.map((line, index) => ({ line, id: standing[index] ?? newId() }));
    edit((draft) => {
      for (const id of standing.slice(lines.length)) draft.remove(['lines', id]);
      for (const [index, { line, id }] of named.entries())
        draft.set(['lines', id], { position: index + 1, ...line });
    });
  }
  return { from, prefill, copy };
}

function isUnwritten({ lines }: InvoiceDraft): boolean {
  return Object.values(lines).every(({ description, net }) => description === '' && net === null);
}
