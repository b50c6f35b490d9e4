import { NativeSelect, Text, TextInput } from '@mantine/core';
import { useActions, useKeptForm } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { FormSheet, LocalDateField, useTypedForm, withChosen } from '../../ui/index.ts';
import { readMandate, type TypedMandate } from './typed-mandate.ts';
import type { Payments } from './use-payments.ts';

type MandateSheetProps = { readonly payments: Payments; readonly onClose: () => void };

/** What stands on the paper the owner signed. */
export function MandateSheet({ payments, onClose }: MandateSheetProps) {
  const t = useText();
  const actions = useActions();
  const { choice, owners, mandates } = payments;
  const read = (form: TypedMandate) =>
    readMandate(
      form,
      choice.id,
      mandates.map(({ reference }) => reference),
    );
  const typed = useTypedForm<TypedMandate>({
    first: { ownerId: owners[0]?.id ?? '', reference: '', signedOn: today(), iban: '' },
    keeping: useKeptForm({ form: 'mandate', within: choice.id }),
    troublesOf: (form) => read(form).troubles,
    save: async (form) => {
      const { mandate } = read(form);
      if (!mandate) return { ok: false, refusal: { code: 'field.missing' } };
      return await actions.saveRecord('mandate', choice.organisation, { body: mandate });
    },
    onDone: onClose,
  });
  const { form, set, sayAt } = typed;
  return (
    <FormSheet
      title={t('payments.newMandate')}
      done={t('payments.saveMandate')}
      typed={typed}
      onClose={onClose}
    >
      <NativeSelect
        id="mandate-owner"
        label={t('word.owner')}
        value={form.ownerId}
        error={sayAt('mandate-owner')}
        data={withChosen(
          owners.map(({ id, name }) => ({ value: id, label: name })),
          form.ownerId,
        )}
        onChange={(event) => set({ ownerId: event.currentTarget.value })}
      />
      <TextInput
        id="mandate-reference"
        label={t('payments.reference')}
        value={form.reference}
        maxLength={35}
        error={sayAt('mandate-reference')}
        autoComplete="off"
        onChange={(event) => set({ reference: event.currentTarget.value })}
      />
      <LocalDateField
        id="mandate-signed"
        label={t('payments.signedOn')}
        value={form.signedOn}
        error={sayAt('mandate-signed')}
        onChange={(signedOn) => set({ signedOn })}
      />
      <TextInput
        id="mandate-iban"
        label={t('payments.ownersIban')}
        value={form.iban}
        maxLength={42}
        error={sayAt('mandate-iban')}
        autoComplete="off"
        onChange={(event) => set({ iban: event.currentTarget.value })}
      />
      <Text size="sm" c="dimmed">
        {t('payments.mandateHint')}
      </Text>
    </FormSheet>
  );
}
