import { checkLines, type Place } from '../../accounting/booking/check-lines.ts';
import type { Claim } from '../../accounting/entry/journal-entry.ts';
import { type Cents, sum } from '../../kernel/cents.ts';
import type { Id } from '../../kernel/id.ts';
import type { Refusal } from '../../kernel/result.ts';
import type { Owner } from '../../ownership/owner/owner.ts';
import type { Supplier } from '../../payables/supplier/supplier.ts';
import type { MatchPart } from './match-part.ts';

export type Lookups = Place & {
  readonly claims: ReadonlyMap<string, Claim>;
};

/** [MAT-1] The parts make the movement, to the cent, and each is for somebody or something that is there. */
export function checkParts(parts: readonly MatchPart[], amount: Cents, lookups: Lookups): Refusal | null {
  if (parts.some((part) => part.amount === 0)) return { code: 'bank.partZero' };
  const left = amount - sum(parts.map((part) => part.amount));
  if (left !== 0) return { code: 'bank.partsDoNotAddUp', params: { left } };
  for (const part of parts) {
    const refusal = checkPart(part, lookups);
    if (refusal) return refusal;
  }
  return null;
}

function checkPart(part: MatchPart, lookups: Lookups): Refusal | null {
  switch (part.to) {
    case 'returnedDebit':
      if (part.amount > 0) return { code: 'bank.returnIsNoPayment' };
      return checkOwner(part.ownerId, part.claimId, lookups);
    case 'ownerClaim':
      return checkOwner(part.ownerId, part.claimId, lookups);
    case 'supplierClaim':
      if (!lookups.state.byId<Supplier>('supplier', part.supplierId)) return { code: 'supplier.unknown' };
      return checkClaim(part.supplierId, part.claimId, lookups);
    case 'account':
      return checkAccount(part, lookups);
    case 'transfer':
      return null;
  }
}

function checkOwner(ownerId: Id, claimId: Id | null, lookups: Lookups): Refusal | null {
  const owner = lookups.state.byId<Owner>('owner', ownerId)?.body;
  if (owner?.building !== lookups.building) return { code: 'ownership.ownerUnknown' };
  return checkClaim(ownerId, claimId, lookups);
}

function checkClaim(party: Id, claimId: Id | null, { claims }: Lookups): Refusal | null {
  return claimId === null || claims.has(`${party} ${claimId}`) ? null : { code: 'bank.claimUnknown' };
}

type ToAccount = Extract<MatchPart, { to: 'account' }>;

/**
 * [MAT-4] A cost has somebody who bears it; what stands on 410 or 440 has an owner or a supplier. What could not be booked by
 * hand is not booked from the bank: an account, a key of that day, an owner or a lot that is not there.
 */
function checkAccount({ account, bearer, label }: ToAccount, lookups: Lookups): Refusal | null {
  if (/^4[14]0/.test(account)) return { code: 'bank.partyMissing', params: { account } };
  if (account.startsWith('6') && bearer === null) return { code: 'bank.bearerMissing', params: { account } };
  const cost = bearer && { bearer, vat: 0 };
  return checkLines([{ account, debit: 0, credit: 0, party: null, label, cost, claim: null }], lookups);
}
