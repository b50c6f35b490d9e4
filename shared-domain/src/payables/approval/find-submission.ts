import type { Id } from '../../kernel/id.ts';
import { accept, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { Read, State } from '../../sync/define.ts';
import type { InvoiceDecision } from './invoice-decision.definition.ts';
import { statusReads } from './invoice-status.ts';
import type { SubmittedInvoice } from './submitted-invoice.definition.ts';

/** What a decision names: the submission, and by its hash the content its author saw. */
export type Decided = {
  readonly building: Id;
  readonly draftId: Id;
  readonly submissionId: Id;
  readonly contentHash: string;
};

export function submissionReads(decided: Decided): Read[] {
  return [{ by: 'id', id: decided.submissionId }, ...statusReads(decided.draftId)];
}

/** [PAY-9] The submission that is still to be decided, holding the very content the decider saw. */
export function findSubmission(
  { building, draftId, submissionId, contentHash }: Decided,
  state: State,
): Result<SubmittedInvoice, Refusal> {
  const submission = state.byId<SubmittedInvoice>('submittedInvoice', submissionId)?.body;
  if (!submission || submission.building !== building || submission.draftId !== draftId) {
    return refuse({ code: 'invoice.unknown' });
  }
  const decisions = state.bySubject<InvoiceDecision>('invoiceDecision', draftId);
  const earlier = decisions.find(({ body }) => body.submissionId === submissionId)?.body;
  if (earlier) {
    const params = { by: earlier.byName, decision: earlier.decision };
    return refuse({ code: 'invoice.alreadyDecided', params });
  }
  if (submission.contentHash !== contentHash) return refuse({ code: 'approval.otherContent' });
  return accept(submission);
}
