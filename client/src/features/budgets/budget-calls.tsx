import { Anchor, Button, Group, NativeSelect, Text, TextInput, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { accept, type LocalDate } from 'shared-domain/kernel';
import { plansOfBudget, type Rhythm, rhythms } from 'shared-domain/receivables';
import { type Shown, useActions } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { now } from '../../platform/index.ts';
import { FormSheet, LocalDateField, useTypedForm } from '../../ui/index.ts';
import { type BudgetFile, daysOfYear } from './use-budget-file.ts';

type BudgetCallsProps = { readonly budget: Shown<'budget'>; readonly file: BudgetFile };

/** From an approved budget to its calls: one plan for each key. */
export function BudgetCalls({ budget, file }: BudgetCallsProps) {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  const made = file.plans.filter(({ body }) => body.budgetId === budget.id);
  return (
    <section aria-labelledby="budget-calls">
      <Title order={2} id="budget-calls" mb="xs">
        {t('calls.title')}
      </Title>
      {made.length > 0 ? (
        <Group>
          <Text>{t('budgets.plansMade', { count: made.length })}</Text>
          <Anchor py={10} renderRoot={(props) => <Link {...props} to="/calls" />}>
            {t('calls.title')}
          </Anchor>
        </Group>
      ) : (
        <Button onClick={() => setIsOpen(true)}>{t('budgets.makePlans')}</Button>
      )}
      {isOpen && <CallsSheet budget={budget} file={file} onClose={() => setIsOpen(false)} />}
    </section>
  );
}

type TypedCalls = {
  readonly rhythm: Rhythm;
  readonly firstIssueOn: LocalDate | null;
  readonly daysToPay: string;
};

function CallsSheet({ budget, file, onClose }: BudgetCallsProps & { readonly onClose: () => void }) {
  const t = useText();
  const actions = useActions();
  const { fiscalYear } = budget.body;
  const typed = useTypedForm<TypedCalls>({
    first: {
      rhythm: 'quarterly',
      firstIssueOn: daysOfYear(fiscalYear, file.building.yearStart).from,
      daysToPay: '30',
    },
    troublesOf: ({ firstIssueOn, daysToPay }) => ({
      ...(firstIssueOn === null && { 'calls-first': { code: 'field.missing' } }),
      ...(!/^\d{1,2}$/.test(daysToPay.trim()) && { 'calls-days': { code: 'field.notNumber' } }),
    }),
    save: async ({ rhythm, firstIssueOn, daysToPay }) => {
      const named = t(`budgets.named.${budget.body.kind}`, { year: String(fiscalYear) });
      const plans = plansOfBudget(budget, file.building.bankAccounts, {
        ...{ rhythm, firstIssueOn: firstIssueOn ?? '', daysToPay: Number(daysToPay), createdOn: now() },
        label: (keyId) =>
          `${named}, ${file.keys.find(({ id }) => id === keyId)?.body.name ?? ''}`.slice(0, 100),
      });
      if (plans.length === 0) {
        return { ok: false, refusal: { code: 'call.wrongAccount', params: { purpose: 'current' } } };
      }
      for (const body of plans) {
        const saved = await actions.saveRecord('callPlan', budget.organisation, { body });
        if (!saved.ok) return saved;
      }
      return accept(null);
    },
    onDone: onClose,
  });
  const { form, set, sayAt } = typed;
  return (
    <FormSheet
      title={t('budgets.makePlans')}
      done={t('budgets.makePlansDone')}
      typed={typed}
      onClose={onClose}
    >
      <NativeSelect
        label={t('calls.rhythm')}
        value={form.rhythm}
        onChange={({ currentTarget: { value } }) =>
          set({ rhythm: rhythms.find((rhythm) => rhythm === value) ?? 'quarterly' })
        }
        data={rhythms.map((value) => ({ value, label: t(`calls.rhythm.${value}`) }))}
      />
      <LocalDateField
        id="calls-first"
        label={t('calls.firstIssueOn')}
        value={form.firstIssueOn}
        error={sayAt('calls-first')}
        onChange={(firstIssueOn) => set({ firstIssueOn })}
      />
      <TextInput
        id="calls-days"
        label={t('calls.daysToPay')}
        inputMode="numeric"
        value={form.daysToPay}
        error={sayAt('calls-days')}
        autoComplete="off"
        onChange={(event) => set({ daysToPay: event.currentTarget.value })}
      />
    </FormSheet>
  );
}
