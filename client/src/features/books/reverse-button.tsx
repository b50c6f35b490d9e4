import { Button, Text, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Entry } from 'shared-domain/accounting';
import { cleanText, type LocalDate } from 'shared-domain/kernel';
import { useActions } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { today } from '../../platform/index.ts';
import { FormSheet, LocalDateField, useTypedForm } from '../../ui/index.ts';
import type { Ledger } from './use-ledger.ts';

type ReverseProps = { readonly ledger: Ledger; readonly entry: Entry };

/** What is booked is only ever taken back; once is enough. */
export function ReverseButton({ ledger, entry }: ReverseProps) {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  const isTaken = ledger.entries.some(({ reverses }) => reverses === entry.id);
  if (isTaken || entry.event === 'reversal' || entry.event === 'closing') return null;
  return (
    <>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        {t('books.reverse')}
      </Button>
      {isOpen && <ReverseSheet ledger={ledger} entry={entry} onClose={() => setIsOpen(false)} />}
    </>
  );
}

type Typed = { readonly on: LocalDate | null; readonly reason: string };

function ReverseSheet({ ledger, entry, onClose }: ReverseProps & { readonly onClose: () => void }) {
  const t = useText();
  const actions = useActions();
  const navigate = useNavigate();
  const { organisation, id: building } = ledger.choice;
  const typed = useTypedForm<Typed>({
    first: { on: entry.date > today() ? entry.date : today(), reason: '' },
    troublesOf: ({ on, reason }) => ({
      ...(on === null && { 'reverse-on': { code: 'date.invalid' } }),
      ...(reason.trim() === '' && { 'reverse-reason': { code: 'entry.reasonMissing' } }),
    }),
    save: async ({ on, reason }) => {
      const asked = { building, entryId: entry.id, on: on ?? today(), reason: cleanText(reason).trim() };
      const run = await actions.runCommand('reverseEntry', organisation, asked);
      if (run.ok && run.value.is === 'applied') {
        void navigate({ to: '/books/entries/$entryId', params: { entryId: `${run.value.id}.entry` } });
      }
      return run;
    },
    onDone: onClose,
  });
  const { form, set, sayAt } = typed;
  return (
    <FormSheet title={t('books.reverseTitle')} done={t('books.reverse')} typed={typed} onClose={onClose}>
      <Text>{t('books.reverseHint')}</Text>
      <LocalDateField
        id="reverse-on"
        label={t('books.reverseOn')}
        value={form.on}
        error={sayAt('reverse-on')}
        onChange={(on) => set({ on })}
      />
      <Textarea
        id="reverse-reason"
        label={t('books.reverseReason')}
        autosize
        minRows={2}
        maxLength={240}
        value={form.reason}
        error={sayAt('reverse-reason')}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
    </FormSheet>
  );
}
