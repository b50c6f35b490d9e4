import { useMemo } from 'react';
import { balanceSheet } from 'shared-domain/accounting';
import { useText } from '../../i18n/index.ts';
import { BookExport } from './book-export.tsx';
import { statedRows, useStatementSheet } from './book-sheets.ts';
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
  const columns = useStatementSheet();
  const totalOf = (title: string, amount: number) => ({
    name: t('books.totalOf', { name: title.toLocaleLowerCase() }),
    amount,
  });
  const [assets, owed] = [t('books.assets'), t('books.liabilities')];
  const sides = [
    {
      title: assets,
      rows: statementRows(sheet.assets.lines, names),
      total: totalOf(assets, sheet.assets.total),
    },
    {
      title: owed,
      rows: sheet.result === 0 ? liabilities : [...liabilities, result],
      total: totalOf(owed, sheet.liabilities.total),
    },
  ];
  return (
    <>
      <BookExport ledger={ledger} address={address} tab="sheet" columns={columns} rows={statedRows(sides)} />
      <div className={classes.pair}>
        {sides.map((side) => (
          <Statement key={side.title} {...side} empty={t('books.noBalances')} />
        ))}
      </div>
    </>
  );
}
