import type { InvoiceCase } from '../../data/index.ts';
import type { TextId } from '../../i18n/index.ts';

export type Step = {
  readonly is: 'done' | 'waiting' | 'refused';
  readonly text: TextId;
  readonly name: string;
  readonly at: string | null;
  readonly reason: string;
};

/** What happened to an invoice and what comes next, in the order it happens. */
export function stepsOf({ draft, submission, decision, invoice, stage }: InvoiceCase): Step[] {
  const steps: Step[] = [];
  if (draft?.body.createdOn) steps.push(done('entry.stepEncoded', '', draft.body.createdOn));
  if (submission) {
    const { submittedByName, submittedAt } = submission.body;
    steps.push(done('entry.stepSubmitted', submittedByName, submittedAt));
  }
  if (stage === 'submitted') steps.push({ ...done('entry.stepWaiting', '', null), is: 'waiting' });
  if (decision) {
    const { byName, decidedAt, reason } = decision.body;
    const isApproval = decision.body.decision === 'approved';
    const text = isApproval ? 'entry.stepApproved' : 'entry.stepRejected';
    steps.push({ ...done(text, byName, decidedAt), is: isApproval ? 'done' : 'refused', reason });
  }
  if (invoice) steps.push(done('entry.stepPosted', '', invoice.body.approvedAt));
  return steps;
}

function done(text: TextId, name: string, at: string | null): Step {
  return { is: 'done', text, name, at, reason: '' };
}
