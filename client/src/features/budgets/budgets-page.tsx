import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { type BudgetStage, budgetTotal } from 'shared-domain/receivables';
import { useText } from '../../i18n/index.ts';
import { type BuildingChoice, ChooseBuilding, useScope } from '../../scope/index.ts';
import {
  Amount,
  EmptyState,
  ExportMenu,
  PageHeader,
  RowLink,
  RowList,
  StateBadge,
  type Tone,
  WordBadge,
} from '../../ui/index.ts';
import { useBudgetSheet } from './budget-sheet.ts';
import { NewBudget } from './new-budget.tsx';
import { type BudgetFile, useBudgetFile } from './use-budget-file.ts';

/** What each year is expected to cost. */
export function BudgetsPage() {
  const t = useText();
  const { building } = useScope();
  return building ? (
    <BudgetsOf key={building.id} choice={building} />
  ) : (
    <ChooseBuilding title={t('budgets.title')} ask={t('budgets.choose')} />
  );
}

function BudgetsOf({ choice }: { readonly choice: BuildingChoice }) {
  const t = useText();
  const file = useBudgetFile(choice);
  if (file === undefined) return null;
  if (file === null) return <EmptyState>{t('calls.absent')}</EmptyState>;
  return <BudgetsShown file={file} />;
}

function BudgetsShown({ file }: { readonly file: BudgetFile }) {
  const t = useText();
  const [isNew, setIsNew] = useState(false);
  const budgets = file.budgets.toSorted((a, b) => b.body.fiscalYear - a.body.fiscalYear);
  const sheet = useBudgetSheet(file);
  const add = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setIsNew(true)}>
      {t('budgets.new')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('budgets.title')}
        detail={file.choice.name}
        actions={
          <>
            <ExportMenu list={t('budgets.title')} about={[file.choice.name]} {...sheet} />
            {add}
          </>
        }
      />
      {budgets.length === 0 && (
        <EmptyState example={t('budgets.noneExample')}>{t('budgets.none')}</EmptyState>
      )}
      {budgets.length > 0 && (
        <RowList label={t('budgets.title')}>
          {budgets.map((budget) => (
            <RowLink
              key={budget.key}
              to={`/budgets/${budget.id}`}
              title={t(`budgets.named.${budget.body.kind}`, { year: String(budget.body.fiscalYear) })}
              detail={t('budgets.lineCount', { count: budget.body.lines.length })}
              aside={<Amount cents={budgetTotal(budget.body)} />}
              badge={
                budget.state === 'onDevice' ? (
                  <StateBadge state="onDevice" />
                ) : (
                  <StageWord stage={budget.body.stage.is} />
                )
              }
            />
          ))}
        </RowList>
      )}
      {isNew && <NewBudget file={file} onClose={() => setIsNew(false)} />}
    </>
  );
}

const tones: Readonly<Record<BudgetStage['is'], Tone>> = {
  draft: 'quiet',
  submitted: 'warn',
  approved: 'good',
  archived: 'quiet',
};

export function StageWord({ stage }: { readonly stage: BudgetStage['is'] }) {
  const t = useText();
  return <WordBadge tone={tones[stage]}>{t(`budgets.stage.${stage}`)}</WordBadge>;
}
