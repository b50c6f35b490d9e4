import * as z from 'zod/mini';
import { Id } from '../../kernel/id.ts';
import { LocalDate } from '../../kernel/local-date.ts';
import { plainText } from '../../kernel/plain-text.ts';

/** What the staff knows of one debtor: whether they contest what is asked, and what was agreed on the telephone. */
export const DebtorNote = z.strictObject({
  building: Id,
  ownerId: Id,
  /** While it stands no reminder goes. */
  dispute: z.nullable(z.strictObject({ since: LocalDate, reason: plainText(1000) })),
  note: plainText(2000),
});
export type DebtorNote = z.infer<typeof DebtorNote>;

export function debtorNoteIdOf(ownerId: Id): Id {
  return `${ownerId}.debtor`;
}
