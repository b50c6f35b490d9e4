import type { Cents } from '../../kernel/cents.ts';
import type { Entry } from '../entry/entries-of.ts';
import type { EntryParty } from '../entry/journal-entry.ts';
import type { YearClosing } from './year-closing.definition.ts';

/** What stands on one account, for one party where it is an account of parties; positive is debit. */
export type Balance = {
  readonly account: string;
  readonly party: EntryParty | null;
  readonly balance: Cents;
};

/** The balances of entries by account and party, in the order of the accounts; those of nothing are left out. */
export function balancesOf(entries: readonly Pick<Entry, 'lines'>[]): Balance[] {
  return sumUp(
    entries.flatMap(({ lines }) =>
      lines.map(({ account, party, debit, credit }) => ({ account, party, balance: debit - credit })),
    ),
  );
}

/** Several balances of one account and party become one. */
export function sumUp(balances: readonly Balance[]): Balance[] {
  const byKey = new Map<string, Balance>();
  for (const { account, party, balance } of balances) {
    const key = keyOf(account, party);
    const before = byKey.get(key)?.balance ?? 0;
    byKey.set(key, { account, party, balance: before + balance });
  }
  return [...byKey.entries()]
    .filter(([, { balance }]) => balance !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, balance]) => balance);
}

/** Costs and income: what a year closes; the rest is carried into the next. */
export function isOfResult({ account }: Pick<Balance, 'account'>): boolean {
  return account.startsWith('6') || account.startsWith('7');
}

/** [ACC-22] What a financial year begins with: what the closing of the one before carried; null while that is open. */
export function openingOf(closings: readonly YearClosing[], fiscalYear: number): Balance[] | null {
  return closings.find((one) => one.fiscalYear === fiscalYear - 1)?.carried ?? null;
}

function keyOf(account: string, party: EntryParty | null): string {
  return `${account}\n${party ? `${party.kind}\n${party.id}` : ''}`;
}
