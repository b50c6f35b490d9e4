import { Textarea, TextInput } from '@mantine/core';
import { accept } from 'shared-domain/kernel';
import {
  type SettlementSettings,
  settlementSettingsIdOf,
  settlementSettingsOf,
} from 'shared-domain/receivables';
import { useActions, useKeptForm } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import type { BuildingChoice } from '../../scope/index.ts';
import { FormSheet, useTypedForm } from '../../ui/index.ts';
import { readSettings, type TypedSettings, typedSettings } from './typed-settings.ts';

type SettingsSheetProps = {
  readonly choice: BuildingChoice;
  readonly stored: SettlementSettings | null;
  readonly onClose: () => void;
};

/** What the association decided about its settlements; what it left open follows practice. */
export function SettingsSheet({ choice, stored, onClose }: SettingsSheetProps) {
  const t = useText();
  const actions = useActions();
  const typed = useTypedForm<TypedSettings>({
    first: typedSettings(settlementSettingsOf(stored ?? undefined)),
    keeping: useKeptForm({ form: 'settlement-settings', record: choice.id }),
    troublesOf: (form) => readSettings(form).troubles,
    save: async (form) => {
      const { settings } = readSettings(form);
      if (!settings) return accept(null);
      const id = settlementSettingsIdOf(choice.id);
      const change = stored ? { id, patch: settings } : { id, body: { building: choice.id, ...settings } };
      return await actions.saveRecord('settlementSettings', choice.organisation, change);
    },
    onDone: onClose,
  });
  const { form, set, sayAt } = typed;
  return (
    <FormSheet
      title={t('settlements.settings')}
      done={t('settlements.keepSettings')}
      typed={typed}
      onClose={onClose}
    >
      <TextInput
        id="settings-days"
        label={t('settlements.dueDays')}
        value={form.dueDays}
        error={sayAt('settings-days')}
        inputMode="numeric"
        autoComplete="off"
        onChange={(event) => set({ dueDays: event.currentTarget.value })}
      />
      <Textarea
        id="settings-shares"
        label={t('settlements.tenantShares')}
        description={t('settlements.tenantSharesHint')}
        value={form.tenantShares}
        error={sayAt('settings-shares')}
        autosize
        minRows={4}
        onChange={(event) => set({ tenantShares: event.currentTarget.value })}
      />
    </FormSheet>
  );
}
