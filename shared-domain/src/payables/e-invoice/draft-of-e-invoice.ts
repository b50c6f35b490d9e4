import type { Id } from '../../kernel/id.ts';
import { cleanText } from '../../kernel/plain-text.ts';
import type { InvoiceLine } from '../invoice/invoice-content.ts';
import type { DraftLine, InvoiceDraft } from '../invoice-draft/invoice-draft.ts';
import type { Supplier } from '../supplier/supplier.ts';
import { amountsOf, inBooks } from './amounts-of.ts';
import { communicationOf } from './communication-of.ts';
import type { ECategory, EInvoice } from './e-invoice.ts';

export type DraftFromFile = Omit<
  InvoiceDraft,
  'building' | 'createdOn' | 'supplierId' | 'pages' | 'lines'
> & {
  readonly lines: readonly Omit<DraftLine, 'position'>[];
};

export type Habits = {
  readonly supplier: Pick<Supplier, 'defaultAccount' | 'defaultKeyCode'> | null;
  /** The lines of what this supplier last sent; empty when it is the first. */
  readonly lastLines: readonly Pick<InvoiceLine, 'description' | 'account' | 'keyId' | 'vatRate'>[];
  readonly keys: readonly {
    readonly id: Id;
    readonly body: { readonly code: string; readonly kind: string };
  }[];
};

type Part = { readonly description: string; readonly net: number; readonly category: ECategory };

/** More lines than a person checks one by one become one a rate. */
const mostLines = 60;

/**
 * [UBL-13] What an electronic invoice makes of a draft: its lines with account and key as this supplier's last invoice
 * had them, else as the supplier's card says, else the general key and no account.
 */
export function draftOfEInvoice(invoice: EInvoice, habits: Habits): DraftFromFile {
  const communication = invoice.payments.find((one) => one.communication !== '')?.communication ?? '';
  return {
    number: invoice.number,
    invoicedOn: invoice.issuedOn,
    dueOn: invoice.dueOn,
    total: amountsOf(invoice).total,
    communication: communicationOf(communication).text,
    note: '',
    lines: partsOf(invoice).map((part) => lineOf(part, invoice, habits)),
  };
}

/** Lines, then allowances and charges of the document; what costs nothing is left out. */
function partsOf({ lines, adjustments, vat }: EInvoice): Part[] {
  const written: Part[] = [
    ...lines.flatMap(({ description, net, category }) => (net ? [{ description, net, category }] : [])),
    ...adjustments.flatMap(({ reason, amount, category, isCharge }) =>
      amount ? [{ description: reason || (isCharge ? '+' : '−'), net: amount, category }] : [],
    ),
  ];
  if (written.length > 0 && written.length <= mostLines) return written;
  const first = written[0]?.description ?? '';
  return vat.flatMap(({ base, category }) =>
    base ? [{ description: `${first} (${category.percent || '0'} %)`.trim(), net: base, category }] : [],
  );
}

function lineOf(part: Part, invoice: EInvoice, habits: Habits): Omit<DraftLine, 'position'> {
  const { rate } = part.category;
  const like = lineLike(part, habits);
  return {
    description: cleanText(part.description).slice(0, 400),
    account: like?.account ?? habits.supplier?.defaultAccount ?? null,
    keyId: keyOf(like?.keyId, habits),
    net: inBooks(invoice, part.net),
    vatRate: rate,
  };
}

function lineLike({ description, category }: Part, { lastLines }: Habits) {
  const wanted = description.toLowerCase();
  return (
    lastLines.find((line) => line.description.toLowerCase() === wanted) ??
    lastLines.find((line) => line.vatRate === category.rate) ??
    lastLines[0]
  );
}

function keyOf(last: Id | undefined, { keys, supplier }: Habits): Id | null {
  const usual =
    keys.find(({ id }) => id === last) ??
    keys.find(({ body }) => body.code === supplier?.defaultKeyCode) ??
    keys.find(({ body }) => body.kind === 'general') ??
    keys[0];
  return usual?.id ?? null;
}
