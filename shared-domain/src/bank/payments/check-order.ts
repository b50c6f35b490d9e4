import type { Entry } from '../../accounting/entry/entries-of.ts';
import type { EntryParty } from '../../accounting/entry/journal-entry.ts';
import type { Cents } from '../../kernel/cents.ts';
import type { Id } from '../../kernel/id.ts';
import { daysBetween, type LocalDate } from '../../kernel/local-date.ts';
import type { Refusal } from '../../kernel/result.ts';
import type { Building } from '../../ownership/building/building.ts';
import { openClaims } from '../../receivables/claims/open-claims.ts';
import { linesOfParty } from '../../receivables/claims/party-line.ts';
import { underway } from './standing-orders.ts';

export type Asked = { readonly party: EntryParty; readonly claimId: Id; readonly amount: Cents };
type Ordered = Parameters<typeof underway>[1];

/** [PMT-1] From an account of the association, on a day to come within a year. */
export function checkHead(
  { account, executeOn }: { readonly account: string; readonly executeOn: LocalDate },
  association: Building,
  today: LocalDate,
): Refusal | null {
  if (!association.bankAccounts.some(({ iban }) => iban === account))
    return { code: 'payment.accountUnknown' };
  const days = daysBetween(today, executeOn);
  return days < 0 || days > 366 ? { code: 'payment.dayPassed' } : null;
}

/** [PMT-2] Only what is open, not more than that, and not what another order takes along. */
export function checkClaims(
  asked: readonly Asked[],
  entries: readonly Entry[],
  standing: Ordered,
): Refusal | null {
  const seen = new Set<Id>();
  for (const [at, one] of asked.entries()) {
    const refusal = seen.has(one.claimId)
      ? { code: 'payment.twice', params: { item: at + 1 } }
      : wrongClaim(one, entries, standing, at + 1);
    if (refusal) return refusal;
    seen.add(one.claimId);
  }
  return null;
}

function wrongClaim(
  { party, claimId, amount }: Asked,
  entries: readonly Entry[],
  standing: Ordered,
  item: number,
): Refusal | null {
  const { claims } = openClaims(linesOfParty(entries, party));
  const claim = claims.find(({ id }) => id === claimId);
  if (!claim || claim.open === 0) return { code: 'payment.claimNotOpen', params: { item } };
  const pending = underway(claim, standing);
  if (pending >= claim.open) return { code: 'payment.inOrder', params: { item } };
  const openAmount = claim.open - pending;
  return amount > openAmount ? { code: 'payment.tooMuch', params: { item, openAmount } } : null;
}
