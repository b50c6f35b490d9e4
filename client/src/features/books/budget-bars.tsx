import { Paper } from '@mantine/core';
import type { BudgetVarianceRow } from 'shared-domain/accounting';
import { useFormat, useText } from '../../i18n/index.ts';
import { Amount, BarList } from '../../ui/index.ts';
import type { Ledger } from './use-ledger.ts';

type BudgetBarsProps = { readonly ledger: Ledger; readonly rows: readonly BudgetVarianceRow[] };

/** How much of each line of the budget is used: what is over its line is told apart, and not by its colour alone. */
export function BudgetBars({ ledger, rows }: BudgetBarsProps) {
  const t = useText();
  const format = useFormat();
  return (
    <Paper withBorder p="md" radius="lg" mb="lg">
      <BarList
        caption={t('books.budget')}
        heads={{ label: t('books.account'), value: t('books.actual'), against: t('books.budgeted') }}
        bars={rows.map(({ account, keyId, actual, budget }) => ({
          key: `${account} ${keyId ?? ''}`,
          label: [ledger.accountName(account), keyId === null ? '' : ledger.keyName(keyId)]
            .filter(Boolean)
            .join(' · '),
          value: actual,
          against: budget,
          shown: <Amount cents={actual} />,
          shownAgainst:
            actual > budget
              ? t('books.overBudget', { amount: format.money(budget), over: format.money(actual - budget) })
              : t('books.ofBudget', { amount: format.money(budget) }),
          ...(actual > budget && { tone: 'bad' as const }),
        }))}
      />
    </Paper>
  );
}
