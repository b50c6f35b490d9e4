import type { ClaimKind } from '../../accounting/entry/journal-entry.ts';
import { type Cents, sum } from '../../kernel/cents.ts';
import type { Id } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { gatherClaims, type Raised } from './gather-claims.ts';
import { byDueDay, impute } from './impute.ts';
import type { PartyLine } from './party-line.ts';

/** One debt of a party, and the money that paid it. `raised - paid = open`. */
export type OpenClaim = {
  readonly id: Id;
  readonly kind: ClaimKind;
  readonly account: string;
  readonly label: string;
  readonly raisedOn: LocalDate;
  readonly dueOn: LocalDate | null;
  readonly raised: Cents;
  readonly paid: Cents;
  readonly open: Cents;
  readonly payments: readonly Payment[];
};

/** Money on a claim; money on account counts from the day both it and the claim were there. */
export type Payment = { readonly on: LocalDate; readonly amount: Cents; readonly entryId: Id };

export type PartyAccount = {
  /** By due day; those paid too. */
  readonly claims: readonly OpenClaim[];
  /** What the party paid too much, or in advance. */
  readonly credit: Cents;
  /** What they owe, or (negative) have in their favour: Σ open - credit. */
  readonly balance: Cents;
};

/** [CLM-4] Fees, then interest, then the principal by due day, unless the association chose otherwise. */
export const defaultImputation: readonly ClaimKind[] = ['fee', 'interest'];

/**
 * What an owner owes, or what is owed to a supplier: each claim with what paid it, and the money left over.
 *
 * [CLM-2] A payment that names its claim pays it. [CLM-3] Money on account, and what a claim was paid too much, pays the
 * claims there were on its day, then those that come, by `order`.
 */
export function openClaims(
  lines: readonly PartyLine[],
  order: readonly ClaimKind[] = defaultImputation,
): PartyAccount {
  const { raised, credits } = gatherClaims(lines);
  impute(raised, credits, order);
  const claims = raised.map(asClaim).sort(byDueDay);
  return {
    claims,
    credit: sum(credits.map(({ amount }) => amount)),
    balance: sum(lines.map(({ amount }) => amount)),
  };
}

function asClaim(one: Raised): OpenClaim {
  const paid = one.amount - one.open;
  return {
    id: one.id,
    kind: one.kind,
    account: one.account,
    label: one.label,
    raisedOn: one.raisedOn,
    dueOn: one.dueOn,
    raised: one.amount,
    paid,
    open: one.open,
    payments: one.payments,
  };
}
