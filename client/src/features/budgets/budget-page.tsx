import { Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { budgetTotal } from 'shared-domain/receivables';
import { type Shown, useDocument, useKeptForm } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { BackLink, EmptyState, ExportMenu, PageHeader, StateBadge } from '../../ui/index.ts';
import { BudgetCalls } from './budget-calls.tsx';
import { BudgetLines } from './budget-lines.tsx';
import { useBudgetLineSheet } from './budget-sheet.ts';
import { BudgetSteps } from './budget-steps.tsx';
import { StageWord } from './budgets-page.tsx';
import { LinesForm } from './lines-form.tsx';
import { ReserveSection } from './reserve-section.tsx';
import { type BudgetFile, useBudgetFile } from './use-budget-file.ts';

/** One budget: its lines, what the law asks of it, and its way to the assembly. */
export function BudgetPage() {
  const t = useText();
  const { budgetId = '' } = useParams({ strict: false });
  const budget = useDocument('budget', budgetId);
  if (budget === undefined) return null;
  return (
    <>
      <BackLink to="/budgets">{t('budgets.title')}</BackLink>
      {budget ? (
        <BudgetOf budget={budget} />
      ) : (
        <>
          <PageHeader title={t('budgets.title')} />
          <EmptyState>{t('budgets.absent')}</EmptyState>
        </>
      )}
    </>
  );
}

function BudgetOf({ budget }: { readonly budget: Shown<'budget'> }) {
  const file = useBudgetFile({ organisation: budget.organisation, id: budget.building, name: '' });
  return file ? <BudgetShown key={budget.id} budget={budget} file={file} /> : null;
}

type BudgetShownProps = { readonly budget: Shown<'budget'>; readonly file: BudgetFile };

function BudgetShown({ budget, file }: BudgetShownProps) {
  const t = useText();
  const { kind, fiscalYear, stage } = budget.body;
  const title = t(`budgets.named.${kind}`, { year: String(fiscalYear) });
  const sheet = useBudgetLineSheet(budget.body.lines, file.keys);
  const keeping = useKeptForm({ form: 'budget', record: budget.id });
  const [isUnsaved, setIsUnsaved] = useState(false);
  // What follows the lines does not move once it stands.
  if (keeping.before === undefined) return null;
  return (
    <>
      <PageHeader
        title={title}
        detail={file.building.name}
        actions={
          <>
            {budget.state === 'onDevice' && <StateBadge state="onDevice" />}
            <StageWord stage={stage.is} />
            <ExportMenu list={title} about={[file.building.name]} {...sheet} />
          </>
        }
      />
      <Stack gap="xl">
        {stage.is === 'draft' ? (
          <LinesForm key={budget.id} budget={budget} file={file} keeping={keeping} onUnsaved={setIsUnsaved} />
        ) : (
          <BudgetLines lines={budget.body.lines} total={budgetTotal(budget.body)} keys={file.keys} />
        )}
        {kind === 'ordinary' && <ReserveSection file={file} fiscalYear={fiscalYear} />}
        <BudgetSteps budget={budget} isUnsaved={isUnsaved} />
        {stage.is === 'approved' && <BudgetCalls budget={budget} file={file} />}
      </Stack>
    </>
  );
}
