import { type Cents, sum } from '../../kernel/cents.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Entry } from '../entry/entries-of.ts';
import type { EntryLine } from '../entry/journal-entry.ts';
import { type StatementLine, withHeadings } from './with-headings.ts';

/** What an account stands for in the balance sheet; `parties`: only those who owe, or only those who are owed. */
export type BalanceSheetRow = {
  readonly account: string;
  readonly amount: Cents;
  readonly parties: 'debtors' | 'creditors' | null;
};

export type BalanceSheetSide = {
  readonly lines: readonly StatementLine<BalanceSheetRow>[];
  readonly total: Cents;
};

export type BalanceSheet = {
  readonly on: LocalDate;
  readonly assets: BalanceSheetSide;
  /** Equity and liabilities; the total contains `result`. */
  readonly liabilities: BalanceSheetSide;
  /** Of the years not closed yet: income less expenses. */
  readonly result: Cents;
};

type Held = { readonly account: string; balance: Cents; readonly byParty: Map<string, Cents> | null };

/** [REP-1] What the association has and owes at the end of a day, from every entry until then; both sides are equal. */
export function balanceSheet(entries: readonly Entry[], { on }: { readonly on: LocalDate }): BalanceSheet {
  const held = [...heldOn(entries, on).values()];
  const present = held.filter(({ account }) => !isOfResult(account)).map(sidesOf);
  const assets = present.flatMap((one) => rowOf(one, 'debtors', one.debit));
  const liabilities = present.flatMap((one) => rowOf(one, 'creditors', one.credit));
  const result = sum(held.filter(({ account }) => isOfResult(account)).map(({ balance }) => -balance));
  return { on, assets: sideOf(assets, 0), liabilities: sideOf(liabilities, result), result };
}

/** Accounts of classes 6 and 7 tell a year's result; all others what there is. */
export function isOfResult(account: string): boolean {
  return account.startsWith('6') || account.startsWith('7');
}

function heldOn(entries: readonly Entry[], on: LocalDate): Map<string, Held> {
  const accounts = new Map<string, Held>();
  for (const { date, lines } of entries) {
    if (date > on) continue;
    for (const line of lines) hold(accounts, line);
  }
  return accounts;
}

function hold(accounts: Map<string, Held>, { account, debit, credit, party }: EntryLine): void {
  let held = accounts.get(account);
  if (!held) {
    held = { account, balance: 0, byParty: account.startsWith('4') ? new Map() : null };
    accounts.set(account, held);
  }
  held.balance += debit - credit;
  if (!held.byParty) return;
  const name = party?.id ?? '';
  held.byParty.set(name, (held.byParty.get(name) ?? 0) + debit - credit);
}

type Sides = {
  readonly account: string;
  readonly debit: Cents;
  readonly credit: Cents;
  readonly isSplit: boolean;
};

/** [REP-2] [REP-3] Class 1 stands among the liabilities, 2 and 3 among the assets; 4 and 5 as each balance says. */
function sidesOf({ account, balance, byParty }: Held): Sides {
  if (account.startsWith('1')) return { account, debit: 0, credit: -balance, isSplit: false };
  if (/^[23]/.test(account)) return { account, debit: balance, credit: 0, isSplit: false };
  const balances = byParty ? [...byParty.values()] : [balance];
  return {
    account,
    debit: sum(balances.filter((one) => one > 0)),
    credit: -sum(balances.filter((one) => one < 0)),
    isSplit: byParty !== null && (byParty.size > 1 || !byParty.has('')),
  };
}

function rowOf(
  { account, isSplit }: Sides,
  parties: 'debtors' | 'creditors',
  amount: Cents,
): BalanceSheetRow[] {
  return amount === 0 ? [] : [{ account, amount, parties: isSplit ? parties : null }];
}

function sideOf(rows: readonly BalanceSheetRow[], result: Cents): BalanceSheetSide {
  return { lines: withHeadings(rows), total: sum(rows.map(({ amount }) => amount)) + result };
}
