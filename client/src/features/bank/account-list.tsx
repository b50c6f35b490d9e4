import { Progress, Text } from '@mantine/core';
import type { Reconciliation } from 'shared-domain/bank';
import { formatIban } from 'shared-domain/kernel';
import { useFormat, useText } from '../../i18n/index.ts';
import { Amount, RowList } from '../../ui/index.ts';
import classes from './bank.module.css';

/** Each bank account held against the books, and how much of it is matched. */
export function AccountList({ accounts }: { readonly accounts: readonly Reconciliation[] }) {
  const t = useText();
  return (
    <RowList label={t('bank.accounts')}>
      {accounts.map((account) => (
        <li key={account.iban} className={classes.account}>
          <AccountRow account={account} />
        </li>
      ))}
    </RowList>
  );
}

function AccountRow({ account }: { readonly account: Reconciliation }) {
  const t = useText();
  const format = useFormat();
  const { iban, on, openCount, lineCount, statementBalance, difference } = account;
  const matched = lineCount === 0 ? 100 : Math.floor(((lineCount - openCount) * 100) / lineCount);
  const missing = account.gaps.flatMap((gap) => gap.missing);
  const breaks = account.gaps.filter((gap) => gap.missing.length === 0);
  return (
    <>
      <div className={classes.head}>
        <span className={classes.strong}>{`${account.account} · ${formatIban(iban)}`}</span>
        {statementBalance !== null && <Amount cents={statementBalance} weight="strong" />}
      </div>
      <Text size="sm" c="dimmed">
        {t('bank.matchedShare', { percent: matched, count: openCount, day: format.day(on) })}
      </Text>
      <Progress value={matched} aria-label={t('bank.progress')} size="sm" />
      {missing.length > 0 && (
        <Text size="sm" className={classes.warn}>
          {t('bank.missing', { numbers: missing.slice(0, 12).join(', '), count: missing.length })}
        </Text>
      )}
      {breaks.map(({ after, before }) => (
        <Text key={`${after}-${before}`} size="sm" className={classes.warn}>
          {t('bank.balanceBreak', { after, before })}
        </Text>
      ))}
      {difference !== null && difference !== 0 && (
        <Text size="sm" className={classes.warn}>
          {t('bank.difference', { difference: format.money(difference) })}
        </Text>
      )}
      {difference === 0 && openCount === 0 && <Text size="sm">{t('bank.agrees')}</Text>}
    </>
  );
}
