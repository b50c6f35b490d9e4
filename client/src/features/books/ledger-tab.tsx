import { Button, Group, Text } from '@mantine/core';
import { useMemo } from 'react';
import { generalLedger, type LedgerAccount } from 'shared-domain/accounting';
import { useText } from '../../i18n/index.ts';
import { EmptyState, SearchSelect } from '../../ui/index.ts';
import { AccountLines } from './account-lines.tsx';
import { BookExport } from './book-export.tsx';
import { ledgerLines, useLedgerSheet } from './book-sheets.ts';
import classes from './books.module.css';
import type { ReportProps } from './report-props.ts';
import { Statement } from './statement.tsx';

/** The accounts of the books, then every line of the one that is opened. */
export function LedgerTab({ ledger, address }: ReportProps) {
  const { from, until } = address.period;
  const { account, party } = address.search;
  const accounts = useMemo(
    () =>
      generalLedger(ledger.entries, {
        from,
        until,
        ...(account !== undefined && { account }),
        ...(party !== undefined && { party }),
      }),
    [ledger.entries, from, until, account, party],
  );
  const columns = useLedgerSheet(ledger);
  const lines = useMemo(() => ledgerLines(accounts), [accounts]);
  const of = [account, party && ledger.partyName({ id: party })].filter(Boolean).join(' ');
  const isOpen = account !== undefined || party !== undefined;
  return (
    <>
      <Choice ledger={ledger} address={address} />
      <BookExport ledger={ledger} address={address} tab="ledger" of={of} columns={columns} rows={lines} />
      {isOpen ? (
        <Opened ledger={ledger} address={address} accounts={accounts} />
      ) : (
        <AllAccounts ledger={ledger} address={address} accounts={accounts} />
      )}
    </>
  );
}

type AccountsProps = ReportProps & { readonly accounts: readonly LedgerAccount[] };

function AllAccounts({ ledger, address, accounts }: AccountsProps) {
  const t = useText();
  const rows = accounts.map(({ account, lines, closing }) => ({
    key: account,
    code: account,
    name: ledger.accountName(account),
    note: t('books.lineCount', { count: lines.length }),
    amount: closing,
    depth: 0,
    opens: address.to({ tab: 'ledger', account }),
  }));
  return <Statement title={t('books.allAccounts')} rows={rows} empty={t('books.noBalances')} />;
}

function Opened({ ledger, address, accounts }: AccountsProps) {
  const t = useText();
  if (accounts.length === 0) return <EmptyState>{t('books.noMovements')}</EmptyState>;
  return accounts.map((account) => (
    <section
      key={`${account.account} ${address.search.party ?? ''}`}
      className={classes.block}
      aria-label={`${account.account} ${ledger.accountName(account.account)}`}
    >
      <AccountLines ledger={ledger} account={account} />
    </section>
  ));
}

function Choice({ ledger, address }: ReportProps) {
  const t = useText();
  const { account, party } = address.search;
  const options = useMemo(() => {
    const used = new Set(ledger.entries.flatMap(({ lines }) => lines.map((line) => line.account)));
    if (account !== undefined) used.add(account);
    return [...used].sort().map((code) => ({ value: code, label: `${code} ${ledger.accountName(code)}` }));
  }, [ledger, account]);
  return (
    <Group mb="lg" gap="sm" align="flex-end">
      <SearchSelect
        label={t('books.account')}
        placeholder={t('books.findAccount')}
        w={{ base: '100%', sm: '26rem' }}
        clearable
        clearButtonProps={{ 'aria-label': t('books.allAccounts') }}
        data={options}
        value={account ?? null}
        onChange={(next) => address.show({ tab: 'ledger', ...(next && { account: next }) })}
      />
      {party !== undefined && (
        <Group gap="xs">
          <Text>{t('books.onlyParty', { name: ledger.partyName({ id: party }) })}</Text>
          <Button
            variant="default"
            onClick={() => address.show({ tab: 'ledger', ...(account !== undefined && { account }) })}
          >
            {t('books.everybody')}
          </Button>
        </Group>
      )}
    </Group>
  );
}
