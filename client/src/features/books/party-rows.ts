import type { PartyBalances } from 'shared-domain/accounting';
import type { Cents } from 'shared-domain/kernel';
import type { TextId } from '../../i18n/index.ts';

export type PartyKind = 'owners' | 'suppliers';

const sides = {
  owners: { debit: 'books.theyOwe', credit: 'books.theyAreOwed' },
  suppliers: { debit: 'books.paidTooMuch', credit: 'books.weOwe' },
} as const;

/** A balance in a word: positive is debit. */
export function sideOf(kind: PartyKind, balance: Cents): TextId {
  return sides[kind][balance > 0 ? 'debit' : 'credit'];
}

export type PartyRow = {
  readonly partyId: string | null;
  readonly name: string;
  readonly byAccount: ReadonlyMap<string, Cents>;
  readonly balance: Cents;
};

/** By name; whoever stands at nothing comes after those who do not. */
export function partyRows(
  { parties }: PartyBalances,
  nameOf: (party: { readonly id: string } | null) => string,
): PartyRow[] {
  return parties
    .map(({ partyId, byAccount, balance }) => ({
      partyId,
      name: nameOf(partyId === null ? null : { id: partyId }),
      byAccount: new Map(byAccount.map((one) => [one.account, one.balance])),
      balance,
    }))
    .sort((a, b) => Number(a.balance === 0) - Number(b.balance === 0) || a.name.localeCompare(b.name));
}
