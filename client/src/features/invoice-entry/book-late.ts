import type { LateChoice } from 'shared-domain/accounting';
import type { InvoiceDraft } from 'shared-domain/payables';
import type { DraftChange } from '../../data/index.ts';

type Booked = Exclude<LateChoice, { is: 'keepDraft' }>;

/** The change to a draft that a choice makes: its day in the books, and for the suspense account that of every line. */
export function bookLate(draft: Pick<InvoiceDraft, 'lines'>, choice: Booked): DraftChange {
  return (editor) => {
    editor.set(['bookedOn'], choice.bookedOn);
    if (choice.is !== 'suspense') return;
    for (const id of Object.keys(draft.lines)) editor.set(['lines', id, 'account'], choice.account);
  };
}
