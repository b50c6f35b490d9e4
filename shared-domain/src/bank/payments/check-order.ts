import type { Entry } from '../../accounting/entry/entries-of.ts';
import type { ClaimKind, EntryParty } from '../../accounting/entry/journal-entry.ts';
import type { Cents } from '../../kernel/cents.ts';
import type { Id } from '../../kernel/id.ts';
import { daysBetween, type LocalDate } from '../../kernel/local-date.ts';
import { accept, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { Building } from '../../ownership/building/building.ts';
import { defaultImputation, type OpenClaim, openClaims } from '../../receivables/claims/open-claims.ts';
import { linesOfParty } from '../../receivables/claims/party-line.ts';
import { seenAtBank, underway } from './standing-orders.ts';

export type Asked = { readonly party: EntryParty; readonly claimId: Id; readonly amount: Cents };
type Ordered = Parameters<typeof underway>[2];

/** [PMT-1] From an account of the association, on a day to come within a year. */
export function checkHead(
  { bankAccount, executeOn }: { readonly bankAccount: string; readonly executeOn: LocalDate },
  association: Building,
  today: LocalDate,
): Refusal | null {
  if (!association.bankAccounts.some(({ iban }) => iban === bankAccount))
    return { code: 'payment.accountUnknown' };
  const days = daysBetween(today, executeOn);
  return days < 0 || days > 366 ? { code: 'payment.dayPassed' } : null;
}

/** What is ordered of a claim, and what the bank has seen of it before. */
export type Orderable = OpenClaim & { readonly seen: Cents };

/** [PMT-2] The claims, each open, for no more than is open, and not what another order takes along. */
export function claimsToOrder(
  asked: readonly Asked[],
  entries: readonly Entry[],
  standing: Ordered,
  order: readonly ClaimKind[] = defaultImputation,
): Result<Orderable[]> {
  const found: Orderable[] = [];
  for (const [at, one] of asked.entries()) {
    const claim = claimOf(one, { entries, standing, order }, at + 1);
    if (!claim.ok) return claim;
    if (asked.slice(0, at).some(({ claimId }) => claimId === one.claimId)) {
      return refuse({ code: 'payment.twice', params: { item: at + 1 } });
    }
    found.push(claim.value);
  }
  return accept(found);
}

function claimOf(
  { party, claimId, amount }: Asked,
  { entries, standing, order }: { entries: readonly Entry[]; standing: Ordered; order: readonly ClaimKind[] },
  item: number,
): Result<Orderable> {
  const lines = linesOfParty(entries, party);
  const { claims } = openClaims(lines, order);
  const claim = claims.find(({ id }) => id === claimId);
  if (!claim || claim.open === 0) return refuse({ code: 'payment.claimNotOpen', params: { item } });
  const seen = seenAtBank(claim, lines);
  const pending = underway(claimId, seen, standing);
  if (pending >= claim.open) return refuse({ code: 'payment.inOrder', params: { item } });
  const openAmount = claim.open - pending;
  if (amount > openAmount) return refuse({ code: 'payment.tooMuch', params: { item, openAmount } });
  return accept({ ...claim, seen });
}
