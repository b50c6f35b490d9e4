import type { BalanceSheetRow, StatementLine } from 'shared-domain/accounting';
import type { Cents } from 'shared-domain/kernel';
import type { BookSearch } from './book-search.ts';
import type { StatementRow } from './statement.tsx';

type Line = StatementLine<{ readonly account: string; readonly amount: Cents }> &
  Partial<Pick<BalanceSheetRow, 'parties'>>;

type Names = {
  readonly accountName: (code: string) => string;
  readonly partiesName: (parties: 'debtors' | 'creditors') => string;
  readonly to: (change: BookSearch) => BookSearch;
};

/** Lines of a statement as the screen shows them, each opening the ledger of its account. */
export function statementRows(
  lines: readonly Line[],
  { accountName, partiesName, to }: Names,
): StatementRow[] {
  return lines.map((line) => ({
    key: `${line.is} ${line.account} ${line.depth}`,
    code: line.account,
    name: accountName(line.account),
    ...(line.parties && { note: partiesName(line.parties) }),
    amount: line.amount,
    depth: line.depth,
    isHeading: line.is === 'heading',
    opens: to({ tab: 'ledger', account: line.account }),
  }));
}
