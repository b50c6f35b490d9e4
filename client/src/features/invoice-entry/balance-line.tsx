import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { type Translate, useFormat, useText } from '../../i18n/index.ts';
import { Amount } from '../../ui/index.ts';
import { type Balance, balanceOf } from './balance.ts';
import classes from './balance-line.module.css';
import { useEntry } from './entry-context.tsx';

/** VAT by rate, the lines' total, and what is left to explain: counted again at each keystroke. */
export function BalanceLine() {
  const t = useText();
  const format = useFormat();
  const { desk } = useEntry();
  const balance = balanceOf(desk.body);
  const { totals } = balance;
  if (totals.lines.length === 0) return null;
  return (
    <div className={classes.sums}>
      <dl className={classes.list}>
        {totals.vat.map(({ rate, base, vat }) => (
          <div key={rate} className={classes.sum}>
            <dt>{t('entry.vatOf', { rate, base: format.money(base) })}</dt>
            <dd>
              <Amount cents={vat} />
            </dd>
          </div>
        ))}
        <div className={classes.sum} data-strong>
          <dt>{t('entry.computed')}</dt>
          <dd>
            <Amount cents={totals.computed} weight="strong" />
          </dd>
        </div>
        {balance.is !== 'noTotal' && (
          <div className={classes.sum} data-standing={balance.is}>
            <dt>{t('entry.difference')}</dt>
            <dd>
              <Amount cents={balance.difference} weight="strong" />
            </dd>
          </div>
        )}
      </dl>
      <Verdict balance={balance} />
    </div>
  );
}

function Verdict({ balance }: { balance: Balance }) {
  const t = useText();
  const format = useFormat();
  const sentence = say(balance, t, (cents) => format.money(cents));
  const isFine = balance.is === 'exact' || balance.is === 'rounding';
  if (!sentence) return null;
  const Icon = isFine ? IconCircleCheck : IconAlertTriangle;
  return (
    <Text component="div" size="sm" role="status" className={classes.verdict ?? ''} data-fine={isFine}>
      <Icon size={18} aria-hidden />
      {sentence}
    </Text>
  );
}

function say({ is, difference }: Balance, t: Translate, money: (cents: number) => string): string | null {
  switch (is) {
    case 'noTotal':
      return null;
    case 'exact':
      return t('entry.linesFit');
    case 'rounding':
      return t('entry.roundingFits', { amount: money(difference) });
    case 'short':
      return t('entry.differenceLeft', { amount: money(Math.abs(difference)) });
    case 'over':
      return t('entry.differenceOver', { amount: money(Math.abs(difference)) });
  }
}
