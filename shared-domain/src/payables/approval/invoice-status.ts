import type { Id } from '../../kernel/id.ts';
import type { Read, State } from '../../sync/define.ts';
import type { InvoiceDecision } from './invoice-decision.definition.ts';
import type { SubmittedInvoice } from './submitted-invoice.definition.ts';

type Identified<Body> = { readonly id: Id; readonly body: Body };

export type InvoiceStatus =
  | { readonly is: 'draft' }
  | { readonly is: 'submitted'; readonly submission: Identified<SubmittedInvoice> }
  | { readonly is: 'approved'; readonly decision: Identified<InvoiceDecision> }
  | { readonly is: 'rejected'; readonly decision: Identified<InvoiceDecision> };

/** [PAY-7] What became of an invoice, from the facts about it in whatever order they arrived. */
export function invoiceStatus(
  submissions: readonly Identified<SubmittedInvoice>[],
  decisions: readonly Identified<InvoiceDecision>[],
): InvoiceStatus {
  const approval = decisions.find(({ body }) => body.decision === 'approved');
  if (approval) return { is: 'approved', decision: approval };
  const decided = new Set(decisions.map(({ body }) => body.submissionId));
  const open = submissions.find(({ id }) => !decided.has(id));
  if (open) return { is: 'submitted', submission: open };
  const [first, ...others] = decisions;
  if (!first) return { is: 'draft' };
  const last = others.reduce(
    (latest, one) => (one.body.recordedAt > latest.body.recordedAt ? one : latest),
    first,
  );
  return { is: 'rejected', decision: last };
}

/** What must be known to say the status of a draft. */
export function statusReads(draftId: Id): Read[] {
  return [
    { by: 'subject', type: 'submittedInvoice', subject: draftId },
    { by: 'subject', type: 'invoiceDecision', subject: draftId },
  ];
}

export function statusOfDraft(draftId: Id, state: State): InvoiceStatus {
  return invoiceStatus(
    state.bySubject<SubmittedInvoice>('submittedInvoice', draftId),
    state.bySubject<InvoiceDecision>('invoiceDecision', draftId),
  );
}
