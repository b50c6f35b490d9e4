import { Text } from '@mantine/core';
import type { OwnAccount } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import classes from './account.module.css';

/** « Vous devez 129,63 € avant le 15/12 », in words that no colour has to help. */
export function Balance({ account }: { readonly account: OwnAccount }) {
  const t = useText();
  const format = useFormat();
  const { balance, dueOn, late, instalments } = account;
  return (
    <div>
      <p className={classes.figure}>
        {balance < 0 && t('account.credit', { amount: format.money(-balance) })}
        {balance === 0 && t('account.even')}
        {balance > 0 &&
          (dueOn && instalments.length === 0
            ? t('account.oweBy', { amount: format.money(balance), date: format.day(dueOn) })
            : t('account.owe', { amount: format.money(balance) }))}
      </p>
      {instalments.map(({ dueOn: on, amount }) => (
        <Text key={on}>
          {t('account.instalment', { amount: format.money(amount), date: format.day(on) })}
        </Text>
      ))}
      {balance > 0 && late > 0 && <Text>{t('account.late', { amount: format.money(late) })}</Text>}
    </div>
  );
}
