import type { Entry } from '../../accounting/entry/entries-of.ts';
import { type Cents, sum } from '../../kernel/cents.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { ImportedStatement } from '../statement/imported-statement.ts';
import { byNumber, type Gap, missingStatements } from '../statement/missing-statements.ts';
import type { BankMatch } from './bank-match.definition.ts';
import type { BankMatchUndone } from './bank-match-undone.definition.ts';
import { lineStates, type Named } from './line-states.ts';

/** One bank account of the association, held against the books on the day of its last statement. */
export type Reconciliation = {
  readonly iban: string;
  readonly account: string;
  readonly on: LocalDate;
  readonly statementBalance: Cents | null;
  readonly ledgerBalance: Cents;
  /** Of the movements that are not matched. */
  readonly openAmount: Cents;
  readonly openCount: number;
  readonly lineCount: number;
  readonly gaps: readonly Gap[];
  /** What neither the open movements nor anything else explains; null where the bank told no balance. */
  readonly difference: Cents | null;
};

/** [MAT-11] Everything matched, the bank and the books say the same; until then the open movements are the difference. */
export function reconciliation(
  statements: readonly Named<ImportedStatement>[],
  matches: readonly Named<BankMatch>[],
  undone: readonly BankMatchUndone[],
  entries: readonly Entry[],
): Reconciliation[] {
  const ibans = [...new Set(statements.map(({ iban }) => iban))].sort();
  const states = lineStates(statements, matches, undone);
  return ibans.flatMap((iban) => {
    const own = statements.filter((statement) => statement.iban === iban).sort(byNumber);
    const last = own.at(-1);
    if (!last) return [];
    const lines = states.filter(({ statement }) => statement.iban === iban);
    const open = lines.filter(({ match }) => match === null);
    const ledgerBalance = balanceOn(entries, last.account, last.closedOn);
    const openAmount = sum(open.map(({ line }) => line.amount));
    const { newBalance } = last;
    return [
      {
        iban,
        account: last.account,
        on: last.closedOn,
        statementBalance: newBalance,
        ledgerBalance,
        openAmount,
        openCount: open.length,
        lineCount: lines.length,
        gaps: missingStatements(own),
        difference: newBalance === null ? null : newBalance - ledgerBalance - openAmount,
      },
    ];
  });
}

function balanceOn(entries: readonly Entry[], account: string, on: LocalDate): Cents {
  let balance = 0;
  for (const { date, lines } of entries) {
    if (date > on) continue;
    for (const line of lines) if (line.account === account) balance += line.debit - line.credit;
  }
  return balance;
}
