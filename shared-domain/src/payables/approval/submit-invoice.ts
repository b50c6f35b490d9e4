import * as z from 'zod/mini';
import { closedYear } from '../../accounting/year/open-year.ts';
import { contentHash } from '../../kernel/content-hash.ts';
import { Id } from '../../kernel/id.ts';
import type { Refusal } from '../../kernel/result.ts';
import type { AllocationKey } from '../../ownership/allocation-key/allocation-key.ts';
import type { Context, Decision, Placed, State } from '../../sync/define.ts';
import { boardScope } from '../../sync/scopes.ts';
import { checkContent } from '../invoice/check-content.ts';
import { bookedOnOf, InvoiceContent } from '../invoice/invoice-content.ts';
import type { InvoiceDraft } from '../invoice-draft/invoice-draft.ts';
import type { Supplier } from '../supplier/supplier.ts';
import { statusOfDraft } from './invoice-status.ts';
import type { SubmittedInvoice } from './submitted-invoice.definition.ts';

/** Hands the frozen invoice to whoever approves. */
export const SubmitInvoice = z.strictObject({
  building: Id,
  draftId: Id,
  content: InvoiceContent,
});
export type SubmitInvoice = z.infer<typeof SubmitInvoice>;

/** [PAY-7] An invoice waits for one decision at a time; [PAY-5] its content is checked again where it is recorded. */
export function decideSubmission(command: Placed<SubmitInvoice>, state: State, context: Context): Decision {
  const { building, draftId, content } = command.body;
  if (!state.sees(boardScope(building))) return { is: 'undecidable', missing: 'submittedInvoice' };
  const draft = state.byId<InvoiceDraft>('invoiceDraft', draftId);
  if (draft && draft.building !== building) return refused({ code: 'invoice.unknown' });
  const status = statusOfDraft(draftId, state);
  if (status.is === 'submitted') return refused({ code: 'invoice.submitted' });
  if (status.is === 'approved') return refused({ code: 'invoice.approved' });
  const keys = state.byBuilding<AllocationKey>('allocationKey', building);
  const [finding] = checkContent(content, {
    supplier: (id) => state.byId<Supplier>('supplier', id)?.body,
    key: (id) => keys.find((key) => key.id === id)?.body,
    today: context.today,
  });
  if (finding) return refused(finding);
  // The board would only be asked in vain: whoever submits chooses what becomes of it.
  const closed = closedYear(building, bookedOnOf(content), state);
  if (closed) return refused(closed);
  const submission: SubmittedInvoice = {
    building,
    draftId,
    content,
    contentHash: contentHash(content),
    submittedBy: context.account,
    submittedByName: context.accountName,
    submittedAt: context.now,
  };
  const id = `${command.id}.submission`;
  return { is: 'applied', effects: [{ do: 'fact', type: 'submittedInvoice', id, body: submission }] };
}

function refused({ code, params = {} }: Refusal): Decision {
  return { is: 'refused', refusal: { code, params } };
}
