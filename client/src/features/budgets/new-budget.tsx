import { NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { accept } from 'shared-domain/kernel';
import { type Budget, budgetKinds } from 'shared-domain/receivables';
import { useActions, useKeptForm } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { newId, now, today } from '../../platform/index.ts';
import { FormSheet, type Troubles, useTypedForm } from '../../ui/index.ts';
import { type BudgetFile, nextYear } from './use-budget-file.ts';

type TypedBudget = { readonly year: string; readonly kind: Budget['kind']; readonly copied: string };
type NewBudgetProps = { readonly file: BudgetFile; readonly onClose: () => void };

/** A budget begins empty, or with the lines of another. */
export function NewBudget({ file, onClose }: NewBudgetProps) {
  const t = useText();
  const actions = useActions();
  const navigate = useNavigate();
  const { organisation, id: building } = file.choice;
  const typed = useTypedForm<TypedBudget>({
    first: { year: String(nextYear(today(), file.building.yearStart)), kind: 'ordinary', copied: '' },
    keeping: useKeptForm({ form: 'budget', within: building }),
    troublesOf,
    save: async ({ year, kind, copied }) => {
      const known = file.budgets.find(({ id }) => id === copied)?.body.lines ?? [];
      const lines = known.map((line) => ({ ...line, id: newId() }));
      const body: Budget = {
        building,
        createdOn: now(),
        fiscalYear: Number(year),
        kind,
        lines,
        stage: { is: 'draft' },
      };
      const saved = await actions.saveRecord('budget', organisation, { body });
      if (saved.ok) void navigate({ to: '/budgets/$budgetId', params: { budgetId: saved.value.id } });
      return saved.ok ? accept(saved.value) : saved;
    },
    onDone: onClose,
  });
  const { form, set, sayAt } = typed;
  return (
    <FormSheet title={t('budgets.new')} done={t('budgets.begin')} typed={typed} onClose={onClose}>
      <TextInput
        id="budget-year"
        label={t('budgets.year')}
        inputMode="numeric"
        value={form.year}
        error={sayAt('budget-year')}
        autoComplete="off"
        onChange={(event) => set({ year: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('budgets.kind')}
        value={form.kind}
        onChange={({ currentTarget: { value } }) =>
          set({ kind: budgetKinds.find((kind) => kind === value) ?? 'ordinary' })
        }
        data={budgetKinds.map((value) => ({ value, label: t(`budgets.kind.${value}`) }))}
      />
      {file.budgets.length > 0 && (
        <NativeSelect
          label={t('budgets.copy')}
          value={form.copied}
          onChange={(event) => set({ copied: event.currentTarget.value })}
          data={[
            { value: '', label: t('budgets.copyNone') },
            ...file.budgets.map(({ id, body }) => ({
              value: id,
              label: t(`budgets.named.${body.kind}`, { year: String(body.fiscalYear) }),
            })),
          ]}
        />
      )}
    </FormSheet>
  );
}

function troublesOf({ year }: TypedBudget): Troubles {
  return /^(19|20)\d{2}$/.test(year.trim()) ? {} : { 'budget-year': { code: 'field.notNumber' } };
}
