import { Paper } from '@mantine/core';
import { dailyBalances } from 'shared-domain/accounting';
import { addDays, type LocalDate } from 'shared-domain/kernel';
import type { OwnAccount } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { StepLine } from '../../ui/index.ts';
import classes from './account.module.css';

/** What an owner owed from day to day over the last year: above zero they owe, below it is theirs. */
export function BalanceLine({ account }: { readonly account: OwnAccount }) {
  const t = useText();
  const format = useFormat();
  const until = today();
  const from = latest(addDays(until, -365), firstDay(account, until));
  const days = dailyBalances(account.lines, { from, until });
  const highest = days.reduce((high, day) => (day.balance > high.balance ? day : high));
  // One movement makes no line.
  if (days.length < 2) return null;
  return (
    <Paper withBorder p="md" radius="lg" className={classes.part}>
      <StepLine
        title={t('account.line')}
        words={t('account.lineWords', {
          day: format.day(highest.on),
          highest: format.money(highest.balance),
          now: format.money(days.at(-1)?.balance ?? 0),
        })}
        lines={[
          {
            key: 'balance',
            label: t('account.line'),
            points: days.map(({ on, balance }) => ({ on, value: balance })),
            until,
          },
        ]}
        from={from}
        until={until}
      />
    </Paper>
  );
}

function firstDay({ lines }: OwnAccount, until: LocalDate): LocalDate {
  return lines.reduce((first, { on }) => (on < first ? on : first), until);
}

function latest(one: LocalDate, other: LocalDate): LocalDate {
  return one > other ? one : other;
}
