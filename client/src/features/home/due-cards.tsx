import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { OwnAccount } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import classes from './home.module.css';

type DueCardsProps = {
  readonly accounts: readonly OwnAccount[];
  readonly nameOf: (building: string) => string;
};

/** What is to be paid, first of all; what is in one's favour is said too. */
export function DueCards({ accounts, nameOf }: DueCardsProps) {
  const moved = accounts.filter(({ lines }) => lines.length > 0);
  return moved.map((account) => (
    <DueCard
      key={`${account.building} ${account.ownerId}`}
      account={account}
      name={nameOf(account.building)}
    />
  ));
}

function DueCard({ account, name }: { readonly account: OwnAccount; readonly name: string }) {
  const t = useText();
  const format = useFormat();
  const { balance, dueOn, late } = account;
  const amount = format.money(Math.abs(balance));
  const due = dueOn === null ? '' : format.day(dueOn);
  const owed = due === '' ? t('account.owe', { amount }) : t('account.oweBy', { amount, date: due });
  return (
    <Link className={classes.due} to="/account">
      <Text size="sm" c="dimmed">
        {name}
      </Text>
      <span className={classes.amount}>
        {balance === 0 ? t('account.even') : balance > 0 ? owed : t('account.credit', { amount })}
      </span>
      {balance > 0 && late > 0 && <span>{t('account.late', { amount: format.money(late) })}</span>}
      {balance > 0 && <span className={classes.pay}>{t('account.pay')}</span>}
    </Link>
  );
}
