import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useDocument, useSession } from '../../data/index.ts';
import { useText } from '../../i18n/index.ts';
import { type BuildingChoice, ChooseBuilding, rolesOf, useScope } from '../../scope/index.ts';
import { EmptyState, PageHeader, StateBadge } from '../../ui/index.ts';
import classes from './book-entry.module.css';
import { BookingForm } from './booking-form.tsx';
import { isHandEvent } from './typed-booking.ts';
import { useBookKeeping } from './use-book-keeping.ts';

/** What neither a document nor the bank brings, written into the books by hand. */
export function BookEntryPage() {
  const t = useText();
  const { building } = useScope();
  return building ? (
    <BookingIn key={building.id} choice={building} />
  ) : (
    <ChooseBuilding title={t('booking.title')} ask={t('booking.chooseBuilding')} />
  );
}

function BookingIn({ choice }: { readonly choice: BuildingChoice }) {
  const t = useText();
  const session = useSession();
  const { event } = useSearch({ strict: false });
  const books = useBookKeeping(choice);
  const [booked, setBooked] = useState<string | null>(null);
  if (books === undefined || session.state === 'signedOut') return null;
  const roles = rolesOf(session.profile, choice);
  const mayBook = roles.includes('syndic') || roles.includes('accountant');
  return (
    <div className={classes.page}>
      <PageHeader title={t('booking.title')} detail={choice.name} actions={<OwnAccountsLink />} />
      {books === null || !mayBook ? (
        <EmptyState>{t('booking.staffOnly')}</EmptyState>
      ) : (
        <Stack>
          {booked && <Done command={booked} />}
          <BookingForm
            key={booked ?? ''}
            books={books}
            event={isHandEvent(event) ? event : 'manual'}
            onBooked={setBooked}
          />
        </Stack>
      )}
    </div>
  );
}

function OwnAccountsLink() {
  const t = useText();
  return (
    <Button variant="subtle" renderRoot={(props) => <Link {...props} to="/books/accounts" />}>
      {t('ownAccounts.title')}
    </Button>
  );
}

function Done({ command }: { readonly command: string }) {
  const t = useText();
  const one = useDocument('journalEntry', `${command}.entry`);
  const first = useDocument('journalEntry', `${command}.entry-1`);
  const state = (one ?? first)?.state ?? 'onDevice';
  return (
    <Alert variant="light" role="status">
      <Group justify="space-between" gap="xs">
        <Text>{t('booking.done')}</Text>
        <StateBadge state={state} />
        <Button
          variant="default"
          renderRoot={(props) => <Link {...props} to="/books" search={{ tab: 'journals' }} />}
        >
          {t('booking.toBooks')}
        </Button>
      </Group>
    </Alert>
  );
}
