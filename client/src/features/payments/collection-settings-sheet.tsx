import { TextInput } from '@mantine/core';
import { collectionSettingsIdOf, creditorIdOf, isCreditorId } from 'shared-domain/bank';
import { useActions, useKeptForm } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { FormSheet, type Troubles, useTypedForm } from '../../ui/index.ts';
import type { Payments } from './use-payments.ts';

type TypedSettings = { readonly creditorId: string; readonly noticeDays: string };
type CollectionSettingsSheetProps = { readonly payments: Payments; readonly onClose: () => void };

/** Who collects, and how long before owners are told. */
export function CollectionSettingsSheet({ payments, onClose }: CollectionSettingsSheetProps) {
  const t = useText();
  const actions = useActions();
  const { choice, settings, chosenSettings, building } = payments;
  const proposed = building.enterpriseNumber ? creditorIdOf(building.enterpriseNumber) : '';
  const typed = useTypedForm<TypedSettings>({
    first: { creditorId: settings.creditorId ?? proposed, noticeDays: String(settings.noticeDays) },
    keeping: useKeptForm({ form: 'collection-settings', record: choice.id }),
    troublesOf,
    save: (form) => {
      const id = collectionSettingsIdOf(choice.id);
      const body = {
        building: choice.id,
        creditorId: bare(form.creditorId),
        noticeDays: Number(form.noticeDays),
      };
      const change = chosenSettings ? { id, patch: body } : { id, body };
      return actions.saveRecord('collectionSettings', choice.organisation, change);
    },
    onDone: onClose,
  });
  const { form, set, sayAt } = typed;
  return (
    <FormSheet
      title={t('payments.settings')}
      done={t('payments.saveSettings')}
      typed={typed}
      onClose={onClose}
    >
      <TextInput
        id="creditor-id"
        label={t('payments.creditorId')}
        description={t('payments.creditorIdHint')}
        value={form.creditorId}
        maxLength={42}
        error={sayAt('creditor-id')}
        autoComplete="off"
        onChange={(event) => set({ creditorId: event.currentTarget.value })}
      />
      <TextInput
        id="notice-days"
        label={t('payments.noticeDays')}
        inputMode="numeric"
        value={form.noticeDays}
        error={sayAt('notice-days')}
        autoComplete="off"
        onChange={(event) => set({ noticeDays: event.currentTarget.value })}
      />
    </FormSheet>
  );
}

function bare(text: string): string {
  return text.replace(/\s/g, '').toUpperCase();
}

function troublesOf({ creditorId, noticeDays }: TypedSettings): Troubles {
  const days = /^\d{1,2}$/.test(noticeDays.trim()) ? Number(noticeDays) : 0;
  return {
    ...(!isCreditorId(bare(creditorId)) && { 'creditor-id': { code: 'sepa.creditorId' } }),
    ...((days < 1 || days > 60) && { 'notice-days': { code: 'field.notNumber' } }),
  };
}
