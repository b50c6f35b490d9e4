import type { LocalDate } from '../../kernel/local-date.ts';
import type { Refusal } from '../../kernel/result.ts';
import { accountOf, type ChosenAccounts } from '../chart/account-roles.ts';

/** What may be done with a document of a closed year. */
export type LateChoice =
  /** Booked on the first open day; the document keeps its own. */
  | { readonly is: 'firstOpenDay'; readonly bookedOn: LocalDate }
  /** Booked on that day too, but on the suspense account until the assembly decides whose cost it is. */
  | { readonly is: 'suspense'; readonly bookedOn: LocalDate; readonly account: string }
  | { readonly is: 'keepDraft' };

/** [ACC-23] Three ways on for a document that comes after its year was closed; none loses what was typed. */
export function choicesForLateDocument(refusal: Refusal, chosen: ChosenAccounts): readonly LateChoice[] {
  const bookedOn = refusal.params?.firstOpen;
  if (refusal.code !== 'year.closed' || typeof bookedOn !== 'string') return [];
  return [
    { is: 'firstOpenDay', bookedOn },
    { is: 'suspense', bookedOn, account: accountOf('suspense', chosen) },
    { is: 'keepDraft' },
  ];
}
