import type { PartyBalances } from 'shared-domain/accounting';
import type { Cents } from 'shared-domain/kernel';

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
