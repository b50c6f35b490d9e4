import { TextInput } from '@mantine/core';
import { cleanText, type LocalDate } from 'shared-domain/kernel';
import { linesHashOf } from 'shared-domain/receivables';
import { type Shown, useActions } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { FormSheet, LocalDateField, useTypedForm } from '../../ui/index.ts';

type TypedApproval = { readonly on: LocalDate | null; readonly minutes: string };
type ApproveSheetProps = { readonly budget: Shown<'budget'>; readonly onClose: () => void };

/** The assembly that approved, and where its minutes say so. */
export function ApproveSheet({ budget, onClose }: ApproveSheetProps) {
  const t = useText();
  const actions = useActions();
  const typed = useTypedForm<TypedApproval>({
    first: { on: today(), minutes: '' },
    troublesOf: ({ on, minutes }) => ({
      ...(on === null && { 'assembly-on': { code: 'field.missing' } }),
      ...(cleanText(minutes).trim() === '' && { 'assembly-minutes': { code: 'field.missing' } }),
    }),
    save: ({ on, minutes }) =>
      actions.runCommand('approveBudget', budget.organisation, {
        building: budget.building,
        budgetId: budget.id,
        linesHash: linesHashOf(budget.body),
        assembly: { on: on ?? today(), minutes: cleanText(minutes).trim(), pages: [] },
      }),
    onDone: onClose,
  });
  const { form, set, sayAt } = typed;
  return (
    <FormSheet title={t('budgets.approve')} done={t('budgets.approveDone')} typed={typed} onClose={onClose}>
      <LocalDateField
        id="assembly-on"
        label={t('budgets.assemblyOn')}
        value={form.on}
        error={sayAt('assembly-on')}
        onChange={(on) => set({ on })}
      />
      <TextInput
        id="assembly-minutes"
        label={t('budgets.minutes')}
        description={t('budgets.minutesHint')}
        value={form.minutes}
        maxLength={120}
        error={sayAt('assembly-minutes')}
        autoComplete="off"
        onChange={(event) => set({ minutes: event.currentTarget.value })}
      />
    </FormSheet>
  );
}
