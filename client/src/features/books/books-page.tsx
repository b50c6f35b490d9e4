import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/index.ts';
import { type BuildingChoice, ChooseBuilding, useScope } from '../../scope/index.ts';
import { EmptyState, PageHeader } from '../../ui/index.ts';
import { BookTabs } from './book-tabs.tsx';
import { useLedger } from './use-ledger.ts';

/** The books of one association. */
export function BooksPage() {
  const t = useText();
  const { building } = useScope();
  return building ? (
    <BooksOf key={building.id} choice={building} />
  ) : (
    <ChooseBuilding title={t('books.title')} ask={t('books.choose')} />
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
