import * as z from 'zod/mini';
import { Sha256 } from '../../kernel/content-hash.ts';
import { Id } from '../../kernel/id.ts';
import { plainText } from '../../kernel/plain-text.ts';
import type { Context, Decision, Placed, State } from '../../sync/define.ts';
import { boardScope } from '../../sync/scopes.ts';
import { findSubmission } from './find-submission.ts';
import type { InvoiceDecision } from './invoice-decision.definition.ts';

export const RejectInvoice = z.strictObject({
  building: Id,
  draftId: Id,
  submissionId: Id,
  contentHash: Sha256,
  reason: plainText(1000),
});
export type RejectInvoice = z.infer<typeof RejectInvoice>;

/** [PAY-11] A refusal says why; the draft is then open again. */
export function decideRejection(command: Placed<RejectInvoice>, state: State, context: Context): Decision {
  const { building, submissionId, draftId, contentHash } = command.body;
  const reason = command.body.reason.trim();
  if (reason === '') return { is: 'refused', refusal: { code: 'approval.reasonMissing' } };
  if (!state.sees(boardScope(building))) return { is: 'undecidable', missing: 'submittedInvoice' };
  const found = findSubmission(command.body, state);
  if (!found.ok) return { is: 'refused', refusal: found.refusal };
  const decision: InvoiceDecision = {
    building,
    submissionId,
    draftId,
    decision: 'rejected',
    reason,
    by: context.account,
    byName: context.accountName,
    decidedAt: context.decidedAt,
    recordedAt: context.now,
    contentHash,
  };
  const id = `${command.id}.decision`;
  return { is: 'applied', effects: [{ do: 'fact', type: 'invoiceDecision', id, body: decision }] };
}
