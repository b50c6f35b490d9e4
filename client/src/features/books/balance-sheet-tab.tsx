import { useMemo } from 'react';
import { balanceSheet } from 'shared-domain/accounting';
import { useText } from '../../i18n/index.ts';
import classes from './books.module.css';
import type { ReportProps } from './report-props.ts';
import { Statement, type StatementRow } from './statement.tsx';
import { statementRows } from './statement-rows.ts';

/** What the association has and owes, side by side. */
export function BalanceSheetTab({ ledger, address }: ReportProps) {
  const t = useText();
  const { until } = address.period;
  const sheet = useMemo(() => balanceSheet(ledger.entries, { on: until }), [ledger.entries, until]);
  const names = {
    accountName: ledger.accountName,
    partiesName: (parties: 'debtors' | 'creditors') => t(`books.${parties}`),
    to: address.to,
  };
  const result: StatementRow = {
    key: 'result',
    name: t('books.runningResult'),
    amount: sheet.result,
    depth: 0,
    opens: address.to({ tab: 'income' }),
  };
  const liabilities = statementRows(sheet.liabilities.lines, names);
  const sides = [
    { title: t('books.assets'), side: sheet.assets, rows: statementRows(sheet.assets.lines, names) },
    {
      title: t('books.liabilities'),
      side: sheet.liabilities,
      rows: sheet.result === 0 ? liabilities : [...liabilities, result],
    },
  ];
  return (
    <div className={classes.pair}>
      {sides.map(({ title, side, rows }) => (
        <Statement
          key={title}
          title={title}
          rows={rows}
          total={{ name: t('books.totalOf', { name: title.toLocaleLowerCase() }), amount: side.total }}
          empty={t('books.noBalances')}
        />
      ))}
    </div>
  );
}
