import type { FundMovements } from 'shared-domain/accounting';
import { useText } from '../../i18n/index.ts';
import type { ReportProps } from './report-props.ts';
import { Statement, type StatementRow } from './statement.tsx';

const parts = [
  ['opening', 'books.fundOpening'],
  ['calls', 'books.fundCalls'],
  ['uses', 'books.fundUses'],
  ['others', 'books.fundOthers'],
] as const;

/** From what a fund held to what it holds, and whether the bank has it. */
export function FundStatement({ ledger, address, fund }: ReportProps & { readonly fund: FundMovements }) {
  const t = useText();
  const opens = address.to({ tab: 'ledger', account: fund.account });
  const moved = parts
    .filter(([part]) => part === 'opening' || fund[part] !== 0)
    .map(([part, name]): StatementRow => ({ key: part, name: t(name), amount: fund[part], depth: 0, opens }));
  const bank = { account: fund.bank.account, name: ledger.accountName(fund.bank.account) };
  const rows: StatementRow[] = [
    ...moved,
    { key: 'closing', name: t('books.fundClosing'), amount: fund.closing, depth: 0, isHeading: true, opens },
    {
      key: 'bank',
      name: t('books.fundBank', { account: `${bank.account} ${bank.name}` }),
      amount: fund.bank.balance,
      depth: 0,
      opens: address.to({ tab: 'ledger', account: bank.account }),
    },
  ];
  if (fund.owed !== null) {
    const opensOwners = address.to({ tab: 'owners' });
    rows.push({ key: 'owed', name: t('books.fundOwed'), amount: fund.owed, depth: 0, opens: opensOwners });
  }
  return (
    <Statement
      title={`${fund.account} ${t(`books.fund.${fund.fund}`)}`}
      rows={rows}
      empty={t('books.noMovements')}
    />
  );
}
