import { Alert } from '@mantine/core';
import { useMemo } from 'react';
import { type BudgetVarianceRow, budgetVariance, fiscalYearOf } from 'shared-domain/accounting';
import { useText } from '../../i18n/index.ts';
import { Amount, type Column, DataTable, EmptyState } from '../../ui/index.ts';
import { BookLink, FigureLink } from './book-link.tsx';
import { budgetOf, percentUsed } from './budget-of.ts';
import type { ReportProps } from './report-props.ts';

const figures = [
  ['budget', 'books.budgeted'],
  ['actual', 'books.actual'],
  ['left', 'books.left'],
] as const;

type Row = BudgetVarianceRow & { readonly key: string };

/** What the year's budget foresaw beside what the period cost, by account and key. */
export function BudgetTab({ ledger, address }: ReportProps) {
  const t = useText();
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
  if (lines.length === 0) {
    return <EmptyState>{t('books.noBudget', { year: String(fiscalYear) })}</EmptyState>;
  }
  const keyed = rows.map((row): Row => ({ ...row, key: `${row.account} ${row.keyId ?? ''}` }));
  return (
    <>
      {!isApproved && (
        <Alert color="yellow" variant="light" mb="md">
          {t('books.budgetNotApproved')}
        </Alert>
      )}
      <DataTable
        caption={t('books.budget')}
        columns={columns}
        rows={keyed}
        rowKey={({ key }) => key}
        footer={
          <tr>
            <td data-title>{t('word.total')}</td>
            <td />
            {figures.map(([figure, header]) => (
              <td key={figure} data-align="end" data-label={t(header)}>
                <Amount cents={total[figure]} weight="strong" />
              </td>
            ))}
            <td data-align="end" data-label={t('books.used')}>
              {percentUsed(total)}
            </td>
          </tr>
        }
      />
    </>
  );
}

function useColumns({ ledger, address }: ReportProps): Column<Row>[] {
  const t = useText();
  return [
    {
      key: 'account',
      header: t('books.account'),
      isTitle: true,
      cell: ({ account }) => (
        <BookLink opens={address.to({ tab: 'ledger', account })}>
          {`${account} ${ledger.accountName(account)}`}
        </BookLink>
      ),
    },
    {
      key: 'key',
      header: t('books.key'),
      cell: ({ keyId }) => (keyId === null ? t('books.noKey') : ledger.keyName(keyId)),
    },
    ...figures.map(
      ([figure, header]): Column<Row> => ({
        key: figure,
        header: t(header),
        align: 'end',
        cell: (row) => (
          <FigureLink opens={address.to({ tab: 'ledger', account: row.account })}>
            <Amount cents={row[figure]} />
          </FigureLink>
        ),
      }),
    ),
    { key: 'used', header: t('books.used'), align: 'end', cell: (row) => percentUsed(row) },
  ];
}
