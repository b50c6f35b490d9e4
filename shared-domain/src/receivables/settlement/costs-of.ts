import type { Entry } from '../../accounting/entry/entries-of.ts';
import type { Cost, EntryLine } from '../../accounting/entry/journal-entry.ts';
import type { Id } from '../../kernel/id.ts';
import type { InvoiceLine } from '../../payables/invoice/invoice-content.ts';

/** The lines of an approved invoice, for entries written when entries named no bearer. */
export type InvoiceLines = (
  invoiceId: Id,
) => readonly Pick<InvoiceLine, 'keyId' | 'net' | 'gross' | 'account'>[];

/**
 * [SET-4] Who bears each line of an entry. An entry of version 1 says nothing of it: its invoice does, whose lines stand in it
 * in their order, those of nothing left out.
 */
export function bearersOf(entry: Entry, linesOf: InvoiceLines): readonly (Cost | null)[] {
  const isOld = entry.event === 'purchase' && entry.voucher.kind === 'invoice';
  if (!isOld || entry.lines.some(({ cost }) => cost !== null)) return entry.lines.map(({ cost }) => cost);
  const invoiced = linesOf(entry.voucher.id).filter(({ gross }) => gross !== 0);
  return entry.lines.map((line, at) => costOf(line, invoiced[at]));
}

function costOf(line: EntryLine, invoiced: ReturnType<InvoiceLines>[number] | undefined): Cost | null {
  const isTheSame = invoiced?.account === line.account && invoiced.gross === line.debit - line.credit;
  if (!isTheSame || line.party !== null) return null;
  return { bearer: { by: 'key', keyId: invoiced.keyId }, vat: invoiced.gross - invoiced.net };
}
