import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { type CashRow, simplifiedBooks } from 'shared-domain/accounting';
import { useText } from '../../i18n/index.ts';
import { BookExport } from './book-export.tsx';
import { statedRows, useStatementSheet } from './book-sheets.ts';
import classes from './books.module.css';
import { cashRows } from './cash-rows.ts';
import { FundStatement } from './fund-statement.tsx';
import { partyRows, sideOf } from './party-rows.ts';
import type { ReportProps } from './report-props.ts';
import { Statement, type StatementRow } from './statement.tsx';

/** What associations of fewer than twenty lots must show at least, on one page. */
export function SimpleTab({ ledger, address }: ReportProps) {
  const t = useText();
  const { from, until } = address.period;
  const { accountRoles } = ledger.building.body;
  const books = useMemo(
    () => simplifiedBooks(ledger.entries, { from, until, accountRoles }),
    [ledger.entries, from, until, accountRoles],
  );
  const opensAccount = (account: string) => address.to({ tab: 'ledger', account });
  const rowOf = ({ account, amount }: CashRow): StatementRow => ({
    key: account,
    code: account,
    name: ledger.accountName(account),
    amount,
    depth: 0,
    opens: opensAccount(account),
  });
  const owners = partyRows(books.owners, ledger.partyName)
    .filter(({ balance }) => balance !== 0)
    .map(({ partyId, name, balance }): StatementRow => {
      const note = t(sideOf('owners', balance));
      const opens = address.to({ tab: 'ledger', ...(partyId !== null && { party: partyId }) });
      return { key: partyId ?? '', name, note, amount: Math.abs(balance), depth: 0, opens };
    });
  const total = (amount: number) => ({ name: t('word.total'), amount });
  const none = t('books.noMovements');
  const columns = useStatementSheet();
  const sides = [
    { title: t('books.receipts'), rows: books.receipts.map(rowOf), total: total(books.received) },
    { title: t('books.payments'), rows: books.expenses.map(rowOf), total: total(books.spent) },
    {
      title: t('books.cash'),
      rows: cashRows(books, t, { accountName: ledger.accountName, to: address.to }),
    },
    { title: t('books.claimsAndDebts'), rows: owners },
  ];
  return (
    <>
      <BookExport ledger={ledger} address={address} tab="simple" columns={columns} rows={statedRows(sides)} />
      <Text c="dimmed" mb="lg">
        {t('books.simpleHint')}
      </Text>
      <div className={classes.pair}>
        {sides.map((side) => (
          <Statement key={side.title} {...side} empty={side.rows === owners ? t('books.noBalances') : none} />
        ))}
        {books.funds.map((fund) => (
          <FundStatement key={fund.fund} ledger={ledger} address={address} fund={fund} />
        ))}
      </div>
    </>
  );
}
