import { sum } from '../../../kernel/cents.ts';
import type { Id } from '../../../kernel/id.ts';
import type { OpenClaim } from '../../../receivables/claims/open-claims.ts';
import type { MatchPart } from '../match-part.ts';
import type { PartyAtBank } from './proposal-context.ts';

/** How an amount lies on what is open: exactly one claim or all of them, a part, or more than there is. */
export type Paid = {
  readonly parts: MatchPart[];
  readonly fit: 'exact' | 'partial' | 'over';
  readonly claim: OpenClaim | null;
};

/**
 * [MAT-7] Lays a movement on the claims of a party: those it names first, then the one it equals, then by due day; what
 * is left goes on account. Money in the other direction is a refund, on account.
 */
export function payClaims(party: PartyAtBank, amount: number, named: readonly Id[] = []): Paid {
  const pays = party.party.kind === 'owner' ? amount > 0 : amount < 0;
  if (!pays) return { parts: [partOf(party, null, amount)], fit: refundFit(party, amount), claim: null };
  const size = Math.abs(amount);
  const sign = Math.sign(amount);
  const open = party.claims.filter((claim) => claim.open > 0);
  const wanted = open.filter(({ id }) => named.includes(id));
  const equal = wanted.find((claim) => claim.open === size) ?? firstEqual(open, wanted, size);
  if (equal) return { parts: [partOf(party, equal.id, amount)], fit: 'exact', claim: equal };
  const inOrder = [...wanted, ...open.filter((claim) => !wanted.includes(claim))];
  const parts: MatchPart[] = [];
  let left = size;
  for (const claim of inOrder) {
    const part = Math.min(left, claim.open);
    if (part > 0) parts.push(partOf(party, claim.id, sign * part));
    left -= part;
  }
  if (left > 0) parts.push(partOf(party, null, sign * left));
  return { parts, fit: fitOf(size, open), claim: inOrder[0] ?? null };
}

/** One claim named by the payer is paid even when another has just that amount. */
function firstEqual(open: readonly OpenClaim[], wanted: readonly OpenClaim[], size: number) {
  return wanted.length === 1 ? undefined : open.find((claim) => claim.open === size);
}

function fitOf(size: number, open: readonly OpenClaim[]): Paid['fit'] {
  const total = sum(open.map((claim) => claim.open));
  if (size === total) return 'exact';
  return size > total ? 'over' : 'partial';
}

function refundFit({ credit }: PartyAtBank, amount: number): Paid['fit'] {
  if (credit === Math.abs(amount)) return 'exact';
  return credit > Math.abs(amount) ? 'partial' : 'over';
}

export function partOf({ party }: PartyAtBank, claimId: Id | null, amount: number): MatchPart {
  return party.kind === 'owner'
    ? { to: 'ownerClaim', ownerId: party.id, claimId, amount }
    : { to: 'supplierClaim', supplierId: party.id, claimId, amount };
}
