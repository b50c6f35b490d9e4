import { chartLabel } from 'shared-domain/accounting';
import type { BudgetLine } from 'shared-domain/receivables';
import type { Shown } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import type { SheetColumn } from '../../platform/index.ts';
import type { BudgetFile } from './use-budget-file.ts';

type LineRow = { readonly budget: Shown<'budget'>['body'] | null; readonly line: BudgetLine };

/** Every line of every budget, the newest year first. */
export function useBudgetSheet(file: BudgetFile) {
  const t = useText();
  const columns = useLineColumns(file.keys);
  const named: SheetColumn<LineRow>[] = [
    { header: t('budgets.year'), sheet: ({ budget }) => budget?.fiscalYear ?? null },
    { header: t('budgets.kind'), sheet: ({ budget }) => budget && t(`budgets.kind.${budget.kind}`) },
    { header: t('sheet.state'), sheet: ({ budget }) => budget && t(`budgets.stage.${budget.stage.is}`) },
  ];
  const rows = file.budgets
    .toSorted((a, b) => b.body.fiscalYear - a.body.fiscalYear)
    .flatMap(({ body }) => body.lines.map((line): LineRow => ({ budget: body, line })));
  return { columns: [...named, ...columns], rows };
}

/** The lines of one budget. */
export function useBudgetLineSheet(lines: readonly BudgetLine[], keys: BudgetFile['keys']) {
  return { columns: useLineColumns(keys), rows: lines.map((line): LineRow => ({ budget: null, line })) };
}

function useLineColumns(keys: BudgetFile['keys']): SheetColumn<LineRow>[] {
  const t = useText();
  const { language } = useFormat();
  return [
    { header: t('budgets.account'), sheet: ({ line }) => line.account },
    { header: t('sheet.accountName'), sheet: ({ line }) => chartLabel(line.account, language) },
    { header: t('calls.label'), sheet: ({ line }) => line.label },
    {
      header: t('calls.key'),
      sheet: ({ line }) => keys.find(({ id }) => id === line.keyId)?.body.name ?? null,
    },
    { header: t('word.amount'), sheet: ({ line }) => ({ cents: line.amount }) },
  ];
}
