import type { Cents } from 'shared-domain/kernel';
import { type InvoiceDraft, inOrder, type Totals, totalsOfDraft, type VatRate } from 'shared-domain/payables';

export type Balance = {
  readonly totals: Totals<{ readonly id: string }>;
  /** How the lines stand to the document's total: rounding is within what the rules let pass. */
  readonly is: 'noTotal' | 'exact' | 'rounding' | 'short' | 'over';
  /** Document less lines. */
  readonly difference: Cents;
};

/** The running difference between what the document says and what the lines come to. */
export function balanceOf(draft: InvoiceDraft): Balance {
  const totals = totalsOfDraft(draft);
  if (draft.total === null) return { totals, is: 'noTotal', difference: 0 };
  const difference = draft.total - totals.computed;
  return { totals, is: standing(difference, totals), difference };
}

function standing(difference: Cents, { lines, vat, total }: Balance['totals']): Balance['is'] {
  if (difference === 0) return 'exact';
  if (Math.abs(difference) <= lines.length + vat.length) return 'rounding';
  return Math.sign(difference) === (Math.sign(total) || 1) ? 'short' : 'over';
}

/** What is left for the only line without an amount, its tax taken out; null where that is no single line. */
export function netLeft(draft: InvoiceDraft): { readonly lineId: string; readonly net: Cents } | null {
  const open = inOrder(draft.lines).filter((line) => line.net === null);
  const [line] = open;
  if (draft.total === null || !line || open.length > 1 || line.vatRate === null) return null;
  const others = totalsOfDraft(draft).computed;
  return { lineId: line.id, net: withoutTax(draft.total - others, line.vatRate) };
}

function withoutTax(gross: Cents, rate: VatRate): Cents {
  const net = Math.round((Math.abs(gross) * 100) / (100 + rate));
  return gross < 0 ? 0 - net : net;
}
