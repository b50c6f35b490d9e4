import { Checkbox, Textarea } from '@mantine/core';
import { cleanText, type LocalDate } from 'shared-domain/kernel';
import { debtorNoteIdOf } from 'shared-domain/receivables';
import { useActions, useKeptForm } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { FormSheet, LocalDateField, useTypedForm } from '../../ui/index.ts';
import type { ArrearsFile } from './use-arrears-file.ts';

type DisputeSheetProps = {
  readonly file: ArrearsFile;
  readonly ownerId: string;
  readonly onClose: () => void;
};
type TypedDispute = {
  readonly isDisputed: boolean;
  readonly since: LocalDate | null;
  readonly reason: string;
  readonly note: string;
};

/** What a debtor contests; while it stands no reminder goes. */
export function DisputeSheet({ file, ownerId, onClose }: DisputeSheetProps) {
  const t = useText();
  const actions = useActions();
  const { organisation, id: building } = file.choice;
  const known = file.notes.find(({ body }) => body.ownerId === ownerId)?.body;
  const typed = useTypedForm<TypedDispute>({
    first: {
      isDisputed: Boolean(known?.dispute),
      since: known?.dispute?.since ?? today(),
      reason: known?.dispute?.reason ?? '',
      note: known?.note ?? '',
    },
    keeping: useKeptForm({ form: 'dispute', record: ownerId }),
    troublesOf: ({ isDisputed, since }) =>
      isDisputed && since === null ? { 'dispute-since': { code: 'field.missing' } } : {},
    save: ({ isDisputed, since, reason, note }) => {
      const dispute = isDisputed ? { since: since ?? today(), reason: cleanText(reason).trim() } : null;
      const body = { building, ownerId, dispute, note: cleanText(note).trim() };
      const id = debtorNoteIdOf(ownerId);
      return actions.saveRecord('debtorNote', organisation, known ? { id, patch: body } : { id, body });
    },
    onDone: onClose,
  });
  const { form, set, sayAt } = typed;
  return (
    <FormSheet title={t('arrears.dispute')} done={t('arrears.saveDispute')} typed={typed} onClose={onClose}>
      <Checkbox
        label={t('arrears.isDisputed')}
        description={t('arrears.disputeHint')}
        checked={form.isDisputed}
        onChange={(event) => set({ isDisputed: event.currentTarget.checked })}
      />
      {form.isDisputed && (
        <>
          <LocalDateField
            id="dispute-since"
            label={t('arrears.disputeSince')}
            value={form.since}
            error={sayAt('dispute-since')}
            onChange={(since) => set({ since })}
          />
          <Textarea
            label={t('arrears.disputeReason')}
            maxLength={1000}
            autosize
            minRows={2}
            value={form.reason}
            onChange={(event) => set({ reason: event.currentTarget.value })}
          />
        </>
      )}
      <Textarea
        label={t('arrears.note')}
        maxLength={2000}
        autosize
        minRows={2}
        value={form.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
    </FormSheet>
  );
}
