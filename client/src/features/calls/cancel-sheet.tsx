import { Alert, Text, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type Cents, cleanText, type LocalDate } from 'shared-domain/kernel';
import { type Shown, useActions } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { FormSheet, LocalDateField, useTypedForm } from '../../ui/index.ts';

type CancelSheetProps = {
  readonly call: Shown<'fundCall'>;
  /** What its owners paid on it so far. */
  readonly paid: Cents;
  readonly onClose: () => void;
};
type TypedCancel = { readonly on: LocalDate | null; readonly reason: string };

/** Takes a call back: its entry is reversed, its instalment may go out again. */
export function CancelSheet({ call, paid, onClose }: CancelSheetProps) {
  const t = useText();
  const format = useFormat();
  const actions = useActions();
  const navigate = useNavigate();
  const { issuedOn } = call.body;
  const typed = useTypedForm<TypedCancel>({
    first: { on: issuedOn > today() ? issuedOn : today(), reason: '' },
    troublesOf: ({ on, reason }) => ({
      ...(on === null && { 'cancel-on': { code: 'field.missing' } }),
      ...(cleanText(reason).trim() === '' && { 'cancel-reason': { code: 'field.missing' } }),
    }),
    save: ({ on, reason }) =>
      actions.runCommand('cancelCall', call.organisation, {
        building: call.building,
        fundCallId: call.id,
        on: on ?? today(),
        reason: cleanText(reason).trim(),
      }),
    onDone: () => {
      onClose();
      void navigate({ to: '/calls' });
    },
  });
  const { form, set, sayAt } = typed;
  return (
    <FormSheet title={t('calls.cancel')} done={t('calls.cancelDone')} typed={typed} onClose={onClose}>
      <Text>{t('calls.cancelHint')}</Text>
      {paid > 0 && (
        <Alert color="orange" variant="light">
          {t('calls.cancelPaid', { amount: format.money(paid) })}
        </Alert>
      )}
      <LocalDateField
        id="cancel-on"
        label={t('word.date')}
        value={form.on}
        error={sayAt('cancel-on')}
        onChange={(on) => set({ on })}
      />
      <TextInput
        id="cancel-reason"
        label={t('calls.reason')}
        value={form.reason}
        maxLength={240}
        error={sayAt('cancel-reason')}
        autoComplete="off"
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
    </FormSheet>
  );
}
