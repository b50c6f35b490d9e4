import { Button, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/index.ts';
import { type BuildingChoice, useScope } from '../../scope/index.ts';
import { EmptyState, PageHeader, RowButton, RowList } from '../../ui/index.ts';
import { BookTabs } from './book-tabs.tsx';
import { useLedger } from './use-ledger.ts';

/** The books of one association. */
export function BooksPage() {
  const { building } = useScope();
  return building ? <BooksOf key={building.id} choice={building} /> : <ChooseBooks />;
}

function ChooseBooks() {
  const t = useText();
  const { choices, choose } = useScope();
  return (
    <>
      <PageHeader title={t('books.title')} />
      <Stack align="stretch">
        <Text>{t('books.choose')}</Text>
        <RowList label={t('books.choose')}>
          {choices.map(({ id, name }) => (
            <RowButton key={id} title={name} onPress={() => choose(id)} />
          ))}
        </RowList>
      </Stack>
    </>
  );
}

function BooksOf({ choice }: { readonly choice: BuildingChoice }) {
  const t = useText();
  const ledger = useLedger(choice);
  if (ledger === undefined) return null;
  const add = <NewEntry />;
  return (
    <>
      <PageHeader title={t('books.title')} detail={choice.name} actions={add} />
      {ledger && ledger.entries.length > 0 && <BookTabs ledger={ledger} />}
      {!ledger?.entries.length && <EmptyState>{t('books.none')}</EmptyState>}
    </>
  );
}

function NewEntry() {
  const t = useText();
  return (
    <Button
      renderRoot={(props) => <Link {...props} to="/books/new" />}
      leftSection={<IconPlus size={18} aria-hidden />}
    >
      {t('books.new')}
    </Button>
  );
}
