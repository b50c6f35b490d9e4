import { Link } from '@tanstack/react-router';
import type { Entry } from 'shared-domain/accounting';
import { useFormat, useText } from '../../i18n/index.ts';
import { type Definition, DefinitionList } from '../../ui/index.ts';
import classes from './books.module.css';
import { entryNumber } from './entry-number.ts';
import type { Ledger } from './use-ledger.ts';

/** Where an entry stands, and what it takes back or was taken back by. */
export function EntryDetails({ ledger, entry }: { readonly ledger: Ledger; readonly entry: Entry }) {
  const t = useText();
  const format = useFormat();
  const taken = ledger.entries.find(({ id }) => id === entry.reverses);
  const taking = ledger.entries.find(({ reverses }) => reverses === entry.id);
  const items: Definition[] = [
    { term: t('books.eventTerm'), value: t(`books.event.${entry.event}`) },
    { term: t('books.number'), value: entryNumber(entry, t) },
    { term: t('word.date'), value: format.day(entry.date) },
    ...(taken ? [{ term: t('books.reverses'), value: <EntryLink entry={taken} /> }] : []),
    ...(taking ? [{ term: t('books.reversedBy'), value: <EntryLink entry={taking} /> }] : []),
  ];
  return <DefinitionList items={items} />;
}

function EntryLink({ entry }: { readonly entry: Entry }) {
  const t = useText();
  return (
    <Link className={classes.link} to="/books/entries/$entryId" params={{ entryId: entry.id }}>
      {`${entryNumber(entry, t)} · ${entry.description}`}
    </Link>
  );
}
