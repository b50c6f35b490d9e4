import type { Refusal } from '../../kernel/result.ts';
import type { Placed, State } from '../../sync/define.ts';
import { statusOfDraft } from '../approval/invoice-status.ts';
import type { InvoiceDraft } from './invoice-draft.ts';

/** [PAY-7] A draft is changed until it is submitted, and again once it is rejected. */
export function mayEditDraft(draft: Placed<InvoiceDraft>, state: State): Refusal | null {
  if (draft.body.building === '') return { code: 'invoice.buildingMissing' };
  const status = statusOfDraft(draft.id, state);
  switch (status.is) {
    case 'submitted':
      return { code: 'invoice.submitted' };
    case 'approved':
      return { code: 'invoice.approved' };
    case 'draft':
    case 'rejected':
      return null;
  }
}
