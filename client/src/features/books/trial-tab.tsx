import { useMemo } from 'react';
import { type TrialBalanceRow, trialBalance } from 'shared-domain/accounting';
import { useText } from '../../i18n/index.ts';
import { DataTable, EmptyState } from '../../ui/index.ts';
import {
  type Figures,
  TotalCells,
  useAccountColumn,
  useAccountSheet,
  useFigureColumns,
} from './account-columns.tsx';
import { BookExport } from './book-export.tsx';
import type { ReportProps } from './report-props.ts';

type Figure = 'opening' | 'debit' | 'credit' | 'closing';
const figures: Figures<Figure> = [
  ['opening', 'books.opening'],
  ['debit', 'books.debit'],
  ['credit', 'books.credit'],
  ['closing', 'books.closingBalance'],
];

/** Every account with what it held, what moved and what it holds. */
export function TrialTab(props: ReportProps) {
  const { ledger, address } = props;
  const t = useText();
  const { from, until } = address.period;
  const { rows, total } = useMemo(
    () => trialBalance(ledger.entries, { from, until }),
    [ledger.entries, from, until],
  );
  const columns = [
    useAccountColumn<TrialBalanceRow>(props),
    ...useFigureColumns<Figure, TrialBalanceRow>(figures, props),
  ];
  const sheet = useAccountSheet(props, columns);
  if (rows.length === 0) return <EmptyState>{t('books.noBalances')}</EmptyState>;
  return (
    <>
      <BookExport
        {...props}
        tab="trial"
        columns={sheet}
        rows={rows}
        totals={['', t('word.total'), ...figures.map(([figure]) => ({ cents: total[figure] }))]}
      />
      <DataTable
        caption={t('books.trial')}
        columns={columns}
        rows={rows}
        rowKey={({ account }) => account}
        footer={
          <tr>
            <td data-title>{t('word.total')}</td>
            <TotalCells figures={figures} total={total} />
          </tr>
        }
      />
    </>
  );
}
