import type { Cents } from '../../kernel/cents.ts';
import { compareText } from '../../kernel/compare-text.ts';
import type { Id } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { accountOf, type ChosenAccounts } from '../chart/account-roles.ts';
import type { Entry } from '../entry/entries-of.ts';

/** Positive is debit: an owner who owes, a supplier who was paid too much. */
export type PartyBalance = {
  /** Null: lines of the account that name nobody. */
  readonly partyId: Id | null;
  readonly byAccount: readonly { readonly account: string; readonly balance: Cents }[];
  readonly balance: Cents;
};

export type PartyBalances = {
  readonly on: LocalDate;
  /** Whoever ever stood on these accounts, also at nothing. */
  readonly parties: readonly PartyBalance[];
  readonly byAccount: readonly { readonly account: string; readonly balance: Cents }[];
  readonly balance: Cents;
};

export type PartyChoice = { readonly on: LocalDate; readonly accountRoles: ChosenAccounts };

/** [REP-9] What each owner owes or is owed at the end of a day; together they are account 410. */
export function ownerBalances(entries: readonly Entry[], { on, accountRoles }: PartyChoice): PartyBalances {
  const roles = ['owner', 'ownerReserve', 'ownerWorking'] as const;
  return balancesOn(
    entries,
    on,
    roles.map((role) => accountOf(role, accountRoles)),
  );
}

/** [REP-9] The same of suppliers and account 440. */
export function supplierBalances(
  entries: readonly Entry[],
  { on, accountRoles }: PartyChoice,
): PartyBalances {
  return balancesOn(entries, on, [accountOf('supplier', accountRoles)]);
}

function balancesOn(entries: readonly Entry[], on: LocalDate, accounts: readonly string[]): PartyBalances {
  const parties = new Map<Id | null, Map<string, Cents>>();
  const together = new Map<string, Cents>();
  for (const { date, lines } of entries) {
    if (date > on) continue;
    for (const { account, debit, credit, party } of lines) {
      if (!accounts.some((one) => account.startsWith(one))) continue;
      const id = party?.id ?? null;
      const ofParty = parties.get(id) ?? new Map<string, Cents>();
      parties.set(id, add(ofParty, account, debit - credit));
      add(together, account, debit - credit);
    }
  }
  return {
    on,
    parties: [...parties].map(([partyId, balances]) => ({ partyId, ...toldOf(balances) })),
    ...toldOf(together),
  };
}

function add(balances: Map<string, Cents>, account: string, amount: Cents): Map<string, Cents> {
  return balances.set(account, (balances.get(account) ?? 0) + amount);
}

function toldOf(balances: ReadonlyMap<string, Cents>) {
  const byAccount = [...balances].map(([account, balance]) => ({ account, balance }));
  byAccount.sort((a, b) => compareText(a.account, b.account));
  return { byAccount, balance: byAccount.reduce((total, { balance }) => total + balance, 0) };
}
