import { Checkbox, SimpleGrid, TextInput } from '@mantine/core';
import { reserveSettingsIdOf } from 'shared-domain/receivables';
import { useActions, useKeptForm } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { FormSheet, LocalDateField, type TypedForm, useTypedForm } from '../../ui/index.ts';
import { readReserve, type TypedReserve, typedReserve } from './typed-reserve.ts';
import type { BudgetFile } from './use-budget-file.ts';

type ReserveSheetProps = { readonly file: BudgetFile; readonly onClose: () => void };

/** Since when the building stands, and the assembly that decided to have no reserve fund. */
export function ReserveSheet({ file, onClose }: ReserveSheetProps) {
  const t = useText();
  const actions = useActions();
  const { organisation, id: building } = file.choice;
  const typed = useTypedForm<TypedReserve>({
    first: typedReserve(file.reserve),
    keeping: useKeptForm({ form: 'reserve', record: building }),
    troublesOf: (form) => readReserve(form, building).troubles,
    save: (form) => {
      const { settings } = readReserve(form, building);
      const id = reserveSettingsIdOf(building);
      const change = file.reserve ? { id, patch: settings } : { id, body: settings };
      return actions.saveRecord('reserveSettings', organisation, change);
    },
    onDone: onClose,
  });
  const { form, set } = typed;
  return (
    <FormSheet title={t('budgets.reserve')} done={t('budgets.save')} typed={typed} onClose={onClose}>
      <LocalDateField
        id="reserve-accepted"
        label={t('budgets.acceptedOn')}
        description={t('budgets.acceptedHint')}
        value={form.acceptedOn}
        onChange={(acceptedOn) => set({ acceptedOn })}
      />
      <Checkbox
        label={t('budgets.isExempt')}
        checked={form.isExempt}
        onChange={(event) => set({ isExempt: event.currentTarget.checked })}
      />
      {form.isExempt && <ExemptionFields typed={typed} />}
    </FormSheet>
  );
}

function ExemptionFields({ typed }: { readonly typed: TypedForm<TypedReserve> }) {
  const t = useText();
  const { form, set, sayAt } = typed;
  return (
    <>
      <LocalDateField
        id="reserve-assembly"
        label={t('budgets.assemblyOn')}
        value={form.assemblyOn}
        error={sayAt('reserve-assembly')}
        onChange={(assemblyOn) => set({ assemblyOn })}
      />
      <TextInput
        label={t('budgets.minutes')}
        value={form.minutes}
        maxLength={120}
        autoComplete="off"
        onChange={(event) => set({ minutes: event.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {(['votesFor', 'votesCast'] as const).map((field) => (
          <TextInput
            key={field}
            id={`reserve-${field}`}
            label={t(`budgets.${field}`)}
            inputMode="numeric"
            value={form[field]}
            error={sayAt(`reserve-${field}`)}
            autoComplete="off"
            onChange={(event) => set({ [field]: event.currentTarget.value })}
          />
        ))}
      </SimpleGrid>
    </>
  );
}
