import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Refusal, Result } from 'shared-domain/kernel';
import { linesHashOf } from 'shared-domain/receivables';
import { type Shown, useActions } from '../../data/index.ts';
import { useFormat, useRefusalText, useText } from '../../i18n/index.ts';
import { ApproveSheet } from './approve-sheet.tsx';

type BudgetStepsProps = {
  readonly budget: Shown<'budget'>;
  /** The screen shows lines that are typed and not saved: what the assembly would get is something else. */
  readonly isUnsaved: boolean;
};

/** A budget's way: to the assembly, back, approved, archived. */
export function BudgetSteps({ budget, isUnsaved }: BudgetStepsProps) {
  const t = useText();
  const say = useRefusalText();
  const actions = useActions();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isApproving, setIsApproving] = useState(false);
  const { organisation, building, id: budgetId, body } = budget;
  const told = { building, budgetId };
  const settle = async (asked: Promise<Result<unknown>>) => {
    const answer = await asked;
    setRefusal(answer.ok ? null : answer.refusal);
  };
  const run = (type: 'reopenBudget' | 'archiveBudget') =>
    void settle(actions.runCommand(type, organisation, told));
  return (
    <section aria-labelledby="budget-steps">
      <Title order={2} id="budget-steps" mb="xs">
        {t('budgets.assembly')}
      </Title>
      {body.stage.is === 'draft' && isUnsaved ? (
        <Text role="status">{t('budgets.unsaved')}</Text>
      ) : (
        <Where budget={budget} />
      )}
      <Group mt="sm">
        {body.stage.is === 'draft' && (
          <Button
            variant="default"
            disabled={isUnsaved}
            onClick={() =>
              void settle(
                actions.runCommand('submitBudget', organisation, { ...told, linesHash: linesHashOf(body) }),
              )
            }
          >
            {t('budgets.submit')}
          </Button>
        )}
        {body.stage.is === 'submitted' && (
          <>
            <Button onClick={() => setIsApproving(true)}>{t('budgets.approve')}</Button>
            <Button variant="default" onClick={() => run('reopenBudget')}>
              {t('budgets.reopen')}
            </Button>
          </>
        )}
        {body.stage.is === 'approved' && (
          <Button variant="default" onClick={() => run('archiveBudget')}>
            {t('budgets.archive')}
          </Button>
        )}
      </Group>
      {refusal && (
        <Alert color="red" variant="light" role="alert" mt="sm">
          {say(refusal)}
        </Alert>
      )}
      {isApproving && <ApproveSheet budget={budget} onClose={() => setIsApproving(false)} />}
    </section>
  );
}

function Where({ budget }: { readonly budget: Shown<'budget'> }) {
  const t = useText();
  const format = useFormat();
  const { stage } = budget.body;
  switch (stage.is) {
    case 'draft':
      return <Text>{t('budgets.draftHint')}</Text>;
    case 'submitted':
      return <Text>{t('budgets.submittedOn', { date: format.day(stage.submittedOn) })}</Text>;
    case 'approved':
    case 'archived':
      return (
        <Text>
          {t('budgets.approvedBy', {
            date: format.day(stage.assembly.on),
            minutes: stage.assembly.minutes,
          })}
        </Text>
      );
  }
}
