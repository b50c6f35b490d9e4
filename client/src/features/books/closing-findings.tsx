import { Alert, List } from '@mantine/core';
import type { ClosingFinding } from 'shared-domain/accounting';
import { type Cents, type LocalDate, sum } from 'shared-domain/kernel';
import { useRefusalText, useText } from '../../i18n/index.ts';
import { byAccount } from './by-account.ts';
import type { ReportProps } from './report-props.ts';
import { Statement } from './statement.tsx';

/** What must be settled first, and what is only good to know. */
export function ClosingFindings({ findings }: { readonly findings: readonly ClosingFinding[] }) {
  const t = useText();
  const say = useRefusalText();
  const groups = [
    { title: t('books.closingBlocks'), color: 'red', of: findings.filter(({ blocks }) => blocks) },
    { title: t('books.closingWarns'), color: 'yellow', of: findings.filter(({ blocks }) => !blocks) },
  ];
  if (findings.length === 0) {
    return (
      <Alert color="teal" variant="light" mb="lg">
        {t('books.closingClear')}
      </Alert>
    );
  }
  return groups
    .filter(({ of }) => of.length > 0)
    .map(({ title, color, of }) => (
      <Alert key={title} color={color} variant="light" mb="lg" title={title}>
        <List listStyleType="none" spacing={4}>
          {of.map((finding) => (
            <List.Item key={finding.code}>{say(finding)}</List.Item>
          ))}
        </List>
      </Alert>
    ));
}

type ClosingBalancesProps = ReportProps & {
  readonly title: string;
  readonly until: LocalDate;
  readonly balances: readonly { readonly account: string; readonly balance: Cents }[];
};

/** Balances by account; positive is debit. */
export function ClosingBalances({ title, ledger, address, until, balances }: ClosingBalancesProps) {
  const t = useText();
  const rows = byAccount(balances).map(({ account, balance }) => ({
    key: account,
    code: account,
    name: ledger.accountName(account),
    amount: balance,
    depth: 0,
    opens: { ...address.to({ tab: 'ledger', account }), until },
  }));
  const amount = sum(rows.map((row) => row.amount));
  return (
    <Statement
      title={title}
      rows={rows}
      total={{ name: t('word.total'), amount }}
      empty={t('books.noBalances')}
    />
  );
}
