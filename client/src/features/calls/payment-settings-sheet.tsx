import { NativeSelect, Text, TextInput } from '@mantine/core';
import { type PaymentSettings, paymentSettingsIdOf } from 'shared-domain/receivables';
import { useActions, useKeptForm } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { FormSheet, type Troubles, useTypedForm } from '../../ui/index.ts';
import type { CallFile } from './use-call-file.ts';

const modes = ['perOwner', 'perCall'] as const satisfies readonly PaymentSettings['communication'][];
const orders = ['costsFirst', 'byDueDate'] as const;

type TypedSettings = {
  readonly communication: (typeof modes)[number];
  readonly order: (typeof orders)[number];
  readonly daysToPay: string;
};

type PaymentSettingsSheetProps = { readonly file: CallFile; readonly onClose: () => void };

/** How an association is paid by its owners. */
export function PaymentSettingsSheet({ file, onClose }: PaymentSettingsSheetProps) {
  const t = useText();
  const actions = useActions();
  const { organisation, id: building } = file.choice;
  const { settings } = file;
  const typed = useTypedForm<TypedSettings>({
    first: {
      communication: settings.communication,
      order: settings.imputation.length > 0 ? 'costsFirst' : 'byDueDate',
      daysToPay: String(settings.daysToPay),
    },
    keeping: useKeptForm({ form: 'payment-settings', record: building }),
    troublesOf,
    save: (form) => {
      const body = { building, ...readSettings(form, settings.imputation) };
      const id = paymentSettingsIdOf(building);
      const change = file.chosenSettings ? { id, patch: body } : { id, body };
      return actions.saveRecord('paymentSettings', organisation, change);
    },
    onDone: onClose,
  });
  const { form, set, sayAt } = typed;
  return (
    <FormSheet title={t('calls.settings')} done={t('calls.saveSettings')} typed={typed} onClose={onClose}>
      <NativeSelect
        label={t('calls.communication')}
        value={form.communication}
        onChange={({ currentTarget: { value } }) =>
          set({ communication: modes.find((mode) => mode === value) ?? 'perOwner' })
        }
        data={modes.map((value) => ({ value, label: t(`calls.communication.${value}`) }))}
      />
      <NativeSelect
        label={t('calls.imputation')}
        value={form.order}
        onChange={({ currentTarget: { value } }) =>
          set({ order: orders.find((order) => order === value) ?? 'costsFirst' })
        }
        data={orders.map((value) => ({ value, label: t(`calls.imputation.${value}`) }))}
      />
      <TextInput
        id="settings-days"
        label={t('calls.daysToPay')}
        inputMode="numeric"
        value={form.daysToPay}
        error={sayAt('settings-days')}
        autoComplete="off"
        onChange={(event) => set({ daysToPay: event.currentTarget.value })}
      />
      <Text size="sm" c="dimmed">
        {t('calls.settingsHint')}
      </Text>
    </FormSheet>
  );
}

function readSettings(
  form: TypedSettings,
  known: PaymentSettings['imputation'],
): Pick<PaymentSettings, 'communication' | 'imputation' | 'daysToPay'> {
  const costsFirst: PaymentSettings['imputation'] = known.length > 0 ? known : ['fee', 'interest'];
  return {
    communication: form.communication,
    imputation: form.order === 'costsFirst' ? costsFirst : [],
    daysToPay: Number(form.daysToPay),
  };
}

function troublesOf({ daysToPay }: TypedSettings): Troubles {
  const isSound = /^\d{1,3}$/.test(daysToPay.trim()) && Number(daysToPay) <= 366;
  return isSound ? {} : { 'settings-days': { code: 'field.notNumber' } };
}
