import { Paper } from '@mantine/core';
import type { OwnAccount } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { StepLine } from '../../ui/index.ts';
import classes from './account.module.css';
import { balanceOverTime } from './balance-over-time.ts';

/** What an owner owed from day to day over the last year: above zero they owe, below it is theirs. */
export function BalanceLine({ account }: { readonly account: OwnAccount }) {
  const t = useText();
  const told = balanceOverTime(account, today(), t, useFormat());
  if (!told) return null;
  return (
    <Paper withBorder p="md" radius="lg" className={classes.part}>
      <StepLine {...told} />
    </Paper>
  );
}
