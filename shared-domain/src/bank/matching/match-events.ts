import type { Claim } from '../../accounting/entry/journal-entry.ts';
import type { MoneyEvent, OwnerPart } from '../../accounting/posting/money-event.ts';
import type { Id } from '../../kernel/id.ts';
import type { MatchPart } from './match-part.ts';

export type MatchTold = {
  /** The bank account and 58 in the books. */
  readonly bank: string;
  readonly transfers: string;
  readonly label: string;
  readonly claimOf: (party: Id, claimId: Id | null) => Claim | null;
};

type PartTo<To extends MatchPart['to']> = Extract<MatchPart, { to: To }>;

/**
 * [MAT-1] What a movement was for, as the events of the books: one entry for what owners paid, one for what they got
 * back, one for suppliers, one for each of the rest. A transfer between accounts of the association passes by 58: each
 * side is a movement of its own statement.
 */
export function matchEvents(parts: readonly MatchPart[], told: MatchTold): MoneyEvent[] {
  const { bank, transfers, label, claimOf } = told;
  const owners = of(parts, 'ownerClaim');
  const ownerPart = ({ ownerId, claimId, amount }: PartTo<'ownerClaim' | 'returnedDebit'>): OwnerPart => ({
    ownerId,
    amount: Math.abs(amount),
    claim: claimOf(ownerId, claimId),
    label,
  });
  const paid = owners.filter(({ amount }) => amount > 0).map(ownerPart);
  const refunded = owners.filter(({ amount }) => amount < 0).map(ownerPart);
  const returned = of(parts, 'returnedDebit').map(ownerPart);
  const suppliers = of(parts, 'supplierClaim').map(({ supplierId, claimId, amount }) => ({
    supplierId,
    amount: -amount,
    claim: claimOf(supplierId, claimId),
    label,
  }));
  return [
    ...some(paid, { is: 'ownerPayment', bank, parts: paid }),
    ...some(refunded, { is: 'ownerRefund', bank, parts: refunded }),
    ...some(returned, { is: 'returnedDebit', bank, parts: returned }),
    ...some(suppliers, { is: 'supplierPayment', bank, parts: suppliers }),
    ...of(parts, 'account').map(
      ({ account, amount, bearer, label: own }): MoneyEvent => ({
        is: 'bankBooking',
        bank,
        account,
        amount,
        bearer,
        label: own || label,
      }),
    ),
    ...of(parts, 'transfer').map(({ amount }): MoneyEvent => {
      const [from, to] = amount > 0 ? [transfers, bank] : [bank, transfers];
      return { is: 'internalTransfer', from, to, amount: Math.abs(amount), label };
    }),
  ];
}

function of<To extends MatchPart['to']>(parts: readonly MatchPart[], to: To): PartTo<To>[] {
  return parts.filter((part): part is PartTo<To> => part.to === to);
}

function some(parts: readonly unknown[], event: MoneyEvent): MoneyEvent[] {
  return parts.length === 0 ? [] : [event];
}
