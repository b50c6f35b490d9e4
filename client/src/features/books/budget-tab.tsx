import { Alert } from '@mantine/core';
import { useMemo } from 'react';
import { type BudgetVarianceRow, budgetVariance, fiscalYearOf } from 'shared-domain/accounting';
import { useFormat, useText } from '../../i18n/index.ts';
import { type Column, DataTable, EmptyState } from '../../ui/index.ts';
import {
  type Figures,
  TotalCells,
  useAccountColumn,
  useAccountSheet,
  useFigureColumns,
} from './account-columns.tsx';
import { BookExport } from './book-export.tsx';
import { BudgetBars } from './budget-bars.tsx';
import { budgetOf, percentUsed } from './budget-of.ts';
import type { ReportProps } from './report-props.ts';
import { tellBudget } from './tell-budget.ts';

type Figure = 'budget' | 'actual' | 'left';
const figures: Figures<Figure> = [
  ['budget', 'books.budgeted'],
  ['actual', 'books.actual'],
  ['left', 'books.left'],
];

type Row = BudgetVarianceRow & { readonly key: string };

/** What the year's budget foresaw beside what the period cost, by account and key. */
export function BudgetTab({ ledger, address }: ReportProps) {
  const t = useText();
  const format = useFormat();
  const { from, until } = address.period;
  const fiscalYear = fiscalYearOf(until, ledger.building.body.yearStart);
  const { lines, isApproved } = useMemo(
    () => budgetOf(ledger.budgets, fiscalYear),
    [ledger.budgets, fiscalYear],
  );
  const { rows, total } = useMemo(
    () => budgetVariance(ledger.entries, lines, { from, until }),
    [ledger.entries, lines, from, until],
  );
  const columns = useColumns({ ledger, address });
  const sheet = useAccountSheet({ ledger, address }, columns);
  if (lines.length === 0) {
    return <EmptyState>{t('books.noBudget', { year: String(fiscalYear) })}</EmptyState>;
  }
  const keyed = rows.map((row): Row => ({ ...row, key: `${row.account} ${row.keyId ?? ''}` }));
  const told = tellBudget(rows, ledger, t, format);
  return (
    <>
      <BookExport
        {...{ ledger, address }}
        tab="budget"
        columns={sheet}
        rows={keyed}
        totals={[
          '',
          t('word.total'),
          '',
          ...figures.map(([one]) => ({ cents: total[one] })),
          percentUsed(total),
        ]}
        notes={isApproved ? [] : [t('books.budgetNotApproved')]}
        pictures={[told]}
      />
      {!isApproved && (
        <Alert color="yellow" variant="light" mb="md">
          {t('books.budgetNotApproved')}
        </Alert>
      )}
      <BudgetBars told={told} />
      <DataTable
        caption={t('books.budget')}
        columns={columns}
        rows={keyed}
        rowKey={({ key }) => key}
        footer={
          <tr>
            <td data-title>{t('word.total')}</td>
            <td />
            <TotalCells figures={figures} total={total} />
            <td data-align="end" data-label={t('books.used')}>
              {percentUsed(total)}
            </td>
          </tr>
        }
      />
    </>
  );
}

function useColumns(props: ReportProps): Column<Row>[] {
  const t = useText();
  const keyNameOf = ({ keyId }: Row) => (keyId === null ? t('books.noKey') : props.ledger.keyName(keyId));
  return [
    useAccountColumn<Row>(props),
    {
      key: 'key',
      header: t('books.key'),
      cell: keyNameOf,
      sheet: keyNameOf,
    },
    ...useFigureColumns<Figure, Row>(figures, props),
    { key: 'used', header: t('books.used'), align: 'end', cell: percentUsed, sheet: percentUsed },
  ];
}
