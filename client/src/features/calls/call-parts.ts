import type { Entry } from 'shared-domain/accounting';
import type { Cents, LocalDate } from 'shared-domain/kernel';
import { type FundCall, linesByParty, type OpenClaim, openClaims } from 'shared-domain/receivables';

export type PartState = 'open' | 'late' | 'partly' | 'paid';

export type PartRow = {
  readonly ownerId: string;
  readonly name: string;
  readonly lots: string;
  readonly amount: Cents;
  readonly communication: string;
  readonly paid: Cents;
  readonly open: Cents;
  readonly state: PartState;
};

/** Who was called for what, and what they paid of it. */
export function partRows(
  call: FundCall,
  entries: readonly Entry[],
  names: ReadonlyMap<string, string>,
  today: LocalDate,
  order: Parameters<typeof openClaims>[1],
): PartRow[] {
  const lines = linesByParty(entries, 'owner');
  const rows = call.parts.map(({ ownerId, claimId, amount, communication, lots }) => {
    const claims = openClaims(lines.get(ownerId) ?? [], order).claims;
    const claim = claims.find(({ id }) => id === claimId);
    const open = claim?.open ?? 0;
    return {
      ownerId,
      name: names.get(ownerId) ?? '…',
      lots: lots.map(({ lotNumber }) => lotNumber).join(', '),
      amount,
      communication,
      paid: amount - open,
      open,
      state: stateOf(claim, today),
    };
  });
  return rows.sort((a, b) => a.name.localeCompare(b.name));
}

function stateOf(claim: OpenClaim | undefined, today: LocalDate): PartState {
  if (!claim || claim.open <= 0) return 'paid';
  if (claim.dueOn !== null && claim.dueOn < today) return 'late';
  return claim.paid > 0 ? 'partly' : 'open';
}
