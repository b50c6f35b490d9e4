import * as z from 'zod/mini';
import { bookEvent } from '../../accounting/posting/book-event.ts';
import { closedYear } from '../../accounting/year/open-year.ts';
import { Sha256 } from '../../kernel/content-hash.ts';
import { Id } from '../../kernel/id.ts';
import type { Refusal } from '../../kernel/result.ts';
import type { AllocationKey } from '../../ownership/allocation-key/allocation-key.ts';
import type { Building } from '../../ownership/building/building.ts';
import type { Lot } from '../../ownership/lot/lot.ts';
import type { Ownership } from '../../ownership/ownership/ownership.ts';
import type { Context, Decision, Effect, Placed, State } from '../../sync/define.ts';
import { boardScope, buildingStaffScope } from '../../sync/scopes.ts';
import { allocateInvoice } from '../charge/allocate-invoice.ts';
import { type Allocation, portionsPerPart } from '../charge/allocation.definition.ts';
import { chargesOf } from '../charge/charges-of.ts';
import type { Portion } from '../charge/portion.ts';
import { bookedOnOf, contentForOwners, pagesOf } from '../invoice/invoice-content.ts';
import { purchaseOf } from '../invoice/purchase-of.ts';
import { findSubmission } from './find-submission.ts';
import type { InvoiceDecision } from './invoice-decision.definition.ts';
import type { SubmittedInvoice } from './submitted-invoice.definition.ts';

export const ApproveInvoice = z.strictObject({
  building: Id,
  draftId: Id,
  submissionId: Id,
  contentHash: Sha256,
});
export type ApproveInvoice = z.infer<typeof ApproveInvoice>;

/** [PAY-10] An approval posts the invoice and shares it between the owners, all at once or not at all. */
export function decideApproval(command: Placed<ApproveInvoice>, state: State, context: Context): Decision {
  const { building } = command.body;
  if (!state.sees(boardScope(building))) return { is: 'undecidable', missing: 'submittedInvoice' };
  const found = findSubmission(command.body, state);
  if (!found.ok) return { is: 'refused', refusal: found.refusal };
  const submission = found.value;
  const association = state.byId<Building>('building', building)?.body;
  if (!association) return { is: 'undecidable', missing: 'building' };
  const refusal = fourEyes(submission, association, context.account);
  if (refusal) return { is: 'refused', refusal };
  // Who holds which lot is the staff's to know: a board member's device says "waiting" and the server decides.
  if (!state.sees(buildingStaffScope(building))) return { is: 'undecidable', missing: 'ownership' };
  const closed = closedYear(building, bookedOnOf(submission.content), state);
  if (closed) return { is: 'refused', refusal: closed };
  const portions = allocateInvoice(
    submission.content,
    state.byBuilding<AllocationKey>('allocationKey', building),
    state.byBuilding<Lot>('lot', building),
    state.byBuilding<Ownership>('ownership', building),
    submission.content.invoicedOn,
  );
  if (!portions.ok) return { is: 'refused', refusal: portions.refusal };
  const effects = [
    decisionEffect(command, submission, context),
    ...postingEffects(command, submission, association, context),
    ...allocationEffects(command, submission, portions.value),
    { do: 'removeDraft' as const, id: submission.draftId },
  ];
  return { is: 'applied', effects };
}

/** [PAY-8] Above the building's threshold nobody approves what they submitted; without a threshold, nobody ever does. */
export function fourEyes(
  submission: SubmittedInvoice,
  building: Building,
  account: Id,
): Refusal<'approval.fourEyes'> | null {
  const threshold = building.approvalThreshold ?? 0;
  const isOwn = submission.submittedBy === account;
  const isSmall = Math.abs(submission.content.total) <= threshold;
  return isOwn && !isSmall ? { code: 'approval.fourEyes', params: { threshold } } : null;
}

function decisionEffect(
  { id, body }: Placed<ApproveInvoice>,
  submission: SubmittedInvoice,
  context: Context,
): Effect {
  const decision: InvoiceDecision = {
    building: body.building,
    submissionId: body.submissionId,
    draftId: submission.draftId,
    decision: 'approved',
    reason: '',
    by: context.account,
    byName: context.accountName,
    decidedAt: context.decidedAt,
    recordedAt: context.now,
    contentHash: submission.contentHash,
  };
  return { do: 'fact', type: 'invoiceDecision', id: `${id}.decision`, body: decision };
}

function postingEffects(
  { id, body }: Placed<ApproveInvoice>,
  { content, draftId }: SubmittedInvoice,
  association: Building,
  context: Context,
): Effect[] {
  const { building, submissionId } = body;
  const invoiceId = `${id}.invoice`;
  const booked = bookEvent(
    {
      building,
      association,
      date: bookedOnOf(content),
      description: `${content.supplierName} ${content.number}`,
      voucher: { kind: 'invoice', id: invoiceId, pages: pagesOf(content) },
      event: purchaseOf(content, invoiceId),
      command: id,
    },
    context,
  );
  const invoice = {
    building,
    draftId,
    submissionId,
    content: contentForOwners(content),
    approvedAt: context.now,
  };
  return [{ do: 'fact', type: 'invoice', id: invoiceId, body: invoice }, ...booked];
}

function allocationEffects(
  { id, body }: Placed<ApproveInvoice>,
  { content }: SubmittedInvoice,
  portions: Portion[],
): Effect[] {
  const invoiceId = `${id}.invoice`;
  const { building } = body;
  const { invoicedOn } = content;
  const charges = chargesOf(content, portions).map(
    (charge): Effect => ({
      do: 'fact',
      type: 'charge',
      id: `${id}.charge-${charge.ownerId}`,
      body: { building, invoiceId, ...charge },
    }),
  );
  return [...allocationParts(`${id}.allocation`, { building, invoiceId, invoicedOn }, portions), ...charges];
}

/** One document, or several where five hundred owners share many lines: what is too large for a device does not travel. */
function allocationParts(id: Id, of: Omit<Allocation, 'portions'>, portions: readonly Portion[]): Effect[] {
  const effects: Effect[] = [];
  for (let at = 0; at < portions.length; at += portionsPerPart) {
    const name = at === 0 ? id : `${id}-${effects.length + 1}`;
    const body: Allocation = { ...of, portions: portions.slice(at, at + portionsPerPart) };
    effects.push({ do: 'fact', type: 'allocation', id: name, body });
  }
  return effects;
}
