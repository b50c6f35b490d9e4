import { type Cents, sum } from '../../kernel/cents.ts';
import type { Entry } from '../entry/entries-of.ts';
import { isOfResult } from './balance-sheet.ts';
import { type Period, placeIn } from './period.ts';
import { toldBy } from './told-by.ts';
import { type StatementLine, withHeadings } from './with-headings.ts';

export type IncomeStatementRow = { readonly account: string; readonly amount: Cents };

export type IncomeStatementSide = {
  readonly lines: readonly StatementLine<IncomeStatementRow>[];
  readonly total: Cents;
};

export type IncomeStatement = {
  readonly period: Period;
  readonly expenses: IncomeStatementSide;
  readonly income: IncomeStatementSide;
  /** Income less expenses. */
  readonly result: Cents;
};

export type IncomeStatementChoice = Period & {
  /** A settlement charges costs to their owners and leaves nothing on the accounts: without it, what the period cost. */
  readonly includeSettlement: boolean;
};

/** [REP-5] What a period cost and brought in. Closing a year empties these accounts and is never counted. */
export function incomeStatement(entries: readonly Entry[], choice: IncomeStatementChoice): IncomeStatement {
  const { from, until } = choice;
  const balances = new Map<string, Cents>();
  for (const { lines } of counted(entries, choice)) {
    for (const { account, debit, credit } of lines) {
      if (isOfResult(account)) balances.set(account, (balances.get(account) ?? 0) + debit - credit);
    }
  }
  const expenses = sideOf(balances, '6', 1);
  const income = sideOf(balances, '7', -1);
  return { period: { from, until }, expenses, income, result: income.total - expenses.total };
}

function counted(entries: readonly Entry[], choice: IncomeStatementChoice): Entry[] {
  const eventOf = toldBy(entries);
  return entries.filter((entry) => {
    if (placeIn(entry.date, choice) !== 'within') return false;
    const event = eventOf(entry);
    return event !== 'closing' && (choice.includeSettlement || event !== 'settlement');
  });
}

function sideOf(balances: ReadonlyMap<string, Cents>, kind: '6' | '7', sign: 1 | -1): IncomeStatementSide {
  const rows = [...balances]
    .filter(([account, balance]) => account.startsWith(kind) && balance !== 0)
    .map(([account, balance]) => ({ account, amount: sign * balance }));
  return { lines: withHeadings(rows), total: sum(rows.map(({ amount }) => amount)) };
}
