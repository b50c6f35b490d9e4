import type { BudgetVarianceRow } from 'shared-domain/accounting';
import type { Format, Translate } from '../../i18n/index.ts';
import type { ToldBars } from '../../platform/index.ts';
import type { Ledger } from './use-ledger.ts';

/** What each line of the budget cost against what it foresaw, as a screen draws it, and a paper. */
export function tellBudget(
  rows: readonly BudgetVarianceRow[],
  ledger: Pick<Ledger, 'accountName' | 'keyName'>,
  t: Translate,
  format: Format,
): ToldBars {
  return {
    title: t('books.budget'),
    heads: { label: t('books.account'), value: t('books.actual'), against: t('books.budgeted') },
    bars: rows.map(({ account, keyId, actual, budget }) => {
      const amount = format.money(budget);
      return {
        key: `${account} ${keyId ?? ''}`,
        label: [ledger.accountName(account), keyId === null ? '' : ledger.keyName(keyId)]
          .filter(Boolean)
          .join(' · '),
        value: actual,
        figure: format.money(actual),
        against: {
          value: budget,
          figure: amount,
          words:
            actual > budget
              ? t('books.overBudget', { amount, over: format.money(actual - budget) })
              : t('books.ofBudget', { amount }),
        },
        ...(actual > budget && { tone: 'bad' as const }),
      };
    }),
  };
}
