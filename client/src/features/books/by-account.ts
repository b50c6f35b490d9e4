import type { Cents } from 'shared-domain/kernel';

type Balance = { readonly account: string; readonly balance: Cents };

/** What is kept by owner and supplier, together for each account; those at nothing are left out. */
export function byAccount(balances: readonly Balance[]): Balance[] {
  const together = new Map<string, Cents>();
  for (const { account, balance } of balances) {
    together.set(account, (together.get(account) ?? 0) + balance);
  }
  return [...together]
    .map(([account, balance]) => ({ account, balance }))
    .filter(({ balance }) => balance !== 0);
}
