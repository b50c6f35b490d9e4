import { useMemo } from 'react';
import { type TrialBalanceRow, trialBalance } from 'shared-domain/accounting';
import { useText } from '../../i18n/index.ts';
import { Amount, type Column, DataTable, EmptyState } from '../../ui/index.ts';
import { BookLink, FigureLink } from './book-link.tsx';
import type { ReportProps } from './report-props.ts';

const figures = [
  ['opening', 'books.opening'],
  ['debit', 'books.debit'],
  ['credit', 'books.credit'],
  ['closing', 'books.closingBalance'],
] as const;

/** Every account with what it held, what moved and what it holds. */
export function TrialTab({ ledger, address }: ReportProps) {
  const t = useText();
  const { from, until } = address.period;
  const { rows, total } = useMemo(
    () => trialBalance(ledger.entries, { from, until }),
    [ledger.entries, from, until],
  );
  if (rows.length === 0) return <EmptyState>{t('books.noBalances')}</EmptyState>;
  const columns: Column<TrialBalanceRow>[] = [
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
    ...figures.map(
      ([figure, header]): Column<TrialBalanceRow> => ({
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
  ];
  return (
    <DataTable
      caption={t('books.trial')}
      columns={columns}
      rows={rows}
      rowKey={({ account }) => account}
      footer={
        <tr>
          <td data-title>{t('word.total')}</td>
          {figures.map(([figure, header]) => (
            <td key={figure} data-align="end" data-label={t(header)}>
              <Amount cents={total[figure]} weight="strong" />
            </td>
          ))}
        </tr>
      }
    />
  );
}
