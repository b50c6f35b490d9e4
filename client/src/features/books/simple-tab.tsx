import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { type CashRow, simplifiedBooks } from 'shared-domain/accounting';
import { useText } from '../../i18n/index.ts';
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
  return (
    <>
      <Text c="dimmed" mb="lg">
        {t('books.simpleHint')}
      </Text>
      <div className={classes.pair}>
        <Statement
          title={t('books.receipts')}
          rows={books.receipts.map(rowOf)}
          total={total(books.received)}
          empty={none}
        />
        <Statement
          title={t('books.payments')}
          rows={books.expenses.map(rowOf)}
          total={total(books.spent)}
          empty={none}
        />
        <Statement
          title={t('books.cash')}
          rows={cashRows(books, t, { accountName: ledger.accountName, to: address.to })}
          empty={none}
        />
        <Statement title={t('books.claimsAndDebts')} rows={owners} empty={t('books.noBalances')} />
        {books.funds.map((fund) => (
          <FundStatement key={fund.fund} ledger={ledger} address={address} fund={fund} />
        ))}
      </div>
    </>
  );
}
