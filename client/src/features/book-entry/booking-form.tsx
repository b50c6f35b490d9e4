import { Alert, Button, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useActions, useKeptForm } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { newId, today } from '../../platform/index.ts';
import { FormErrorSummary, LocalDateField, TakenUpLine, useTypedForm } from '../../ui/index.ts';
import { EventFields } from './event-fields.tsx';
import { readBooking } from './read-booking.ts';
import {
  emptyBooking,
  emptyRow,
  type HandEventName,
  handEvents,
  type TypedBooking,
} from './typed-booking.ts';
import type { BookKeeping } from './use-book-keeping.ts';
import { VoucherPages } from './voucher-pages.tsx';

type BookingFormProps = {
  readonly books: BookKeeping;
  readonly event: HandEventName;
  /** The command was given, under this id. */
  readonly onBooked: (command: string) => void;
};

export function BookingForm({ books, event, onBooked }: BookingFormProps) {
  const t = useText();
  const actions = useActions();
  const { organisation, id: building } = books.choice;
  const [first] = useState(() => firstBooking(event, books));
  const typed = useTypedForm<TypedBooking>({
    first,
    keeping: useKeptForm({ form: 'booking', within: `${building}/${event}` }),
    like: { ...first, pages: [''] },
    troublesOf: (form) => readBooking(form, today()).troubles,
    save: async (form) => {
      const { pages, ...booking } = readBooking(form, today()).booking;
      const body = { building, ...booking, pages: [...pages] };
      const run = await actions.runCommand('bookEntry', organisation, body);
      if (run.ok) onBooked(run.value.id);
      return run;
    },
    onDone: () => undefined,
  });
  const { form, set, sayAt } = typed;
  if (!typed.isReady) return null;
  return (
    <form onSubmit={typed.submit} noValidate>
      <Stack>
        <TakenUpLine takenUp={typed.takenUp} />
        <NativeSelect
          id="booking-event"
          label={t('booking.event')}
          value={form.event}
          onChange={(change) => set({ event: change.currentTarget.value as HandEventName })}
          data={handEvents.map((value) => ({ value, label: t(`booking.event.${value}`) }))}
        />
        <Text size="sm" c="dimmed">
          {t(`booking.hint.${form.event}`)}
        </Text>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <LocalDateField
            id="booking-on"
            label={t('word.date')}
            value={form.on}
            error={sayAt('booking-on')}
            onChange={(on) => set({ on })}
          />
          <TextInput
            id="booking-description"
            label={t('booking.description')}
            value={form.description}
            maxLength={240}
            error={sayAt('booking-description')}
            autoComplete="off"
            onChange={(change) => set({ description: change.currentTarget.value })}
          />
        </SimpleGrid>
        <EventFields key={typed.takenUp?.shown} typed={typed} books={books} />
        <VoucherPages organisation={organisation} pages={form.pages} onChange={(pages) => set({ pages })} />
        <FormErrorSummary errors={typed.errors} attempt={typed.attempt} />
        {typed.refusal && (
          <Alert color="red" variant="light" role="alert">
            {typed.refusal}
          </Alert>
        )}
        <Button type="submit" loading={typed.isBusy}>
          {t('booking.book')}
        </Button>
      </Stack>
    </form>
  );
}

function firstBooking(event: HandEventName, books: BookKeeping): TypedBooking {
  const rows = [emptyRow(newId(), 'debit'), emptyRow(newId(), 'credit')];
  return { ...emptyBooking(event, rows, books.bank), on: today() };
}
