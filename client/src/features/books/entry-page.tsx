import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { type Shown, useDocument } from '../../data/index.ts';
import { useFormat, useText } from '../../i18n/index.ts';
import { useScope } from '../../scope/index.ts';
import { BackLink, EmptyState, PageHeader, StateBadge } from '../../ui/index.ts';
import classes from './books.module.css';
import { EntryDetails } from './entry-details.tsx';
import { EntryLines } from './entry-lines.tsx';
import { entryNumber } from './entry-number.ts';
import { EntryVoucher } from './entry-voucher.tsx';
import { ReverseButton } from './reverse-button.tsx';
import { type Ledger, useLedger } from './use-ledger.ts';

/** One entry in double, with the paper it stands on. */
export function EntryPage() {
  const t = useText();
  const { choices } = useScope();
  const { entryId = '' } = useParams({ strict: false });
  const document = useDocument('journalEntry', entryId);
  const choice = choices.find(({ id }) => id === document?.building);
  if (document === undefined) return null;
  if (document && choice) return <EntryOf document={document} choice={choice} />;
  const action = (
    <Button component={Link} to="/books">
      {t('books.title')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('books.entry')} />
      <EmptyState action={action}>{t('books.absent')}</EmptyState>
    </>
  );
}

type EntryOfProps = {
  readonly document: Shown<'journalEntry'>;
  readonly choice: Ledger['choice'];
};

function EntryOf({ document, choice }: EntryOfProps) {
  const t = useText();
  const format = useFormat();
  const ledger = useLedger(choice);
  const entry = ledger?.entries.find(({ id }) => id === document.id);
  if (!ledger || !entry) return null;
  const isRecorded = document.state === 'recorded';
  return (
    <>
      <BackLink
        to="/books"
        search={{ tab: 'journals', q: entry.journal, until: entry.date }}
      >{`${t(`books.journal.${entry.journal}`)} ${entry.fiscalYear}`}</BackLink>
      <PageHeader
        title={entry.description}
        detail={[choice.name, entryNumber(entry, t), format.day(entry.date)].join(' · ')}
        actions={
          <>
            <StateBadge state={isRecorded ? 'posted' : 'onDevice'} />
            <ReverseButton entry={entry} ledger={ledger} />
          </>
        }
      />
      <EntryLines ledger={ledger} entry={entry} />
      <div className={classes.pair}>
        <EntryDetails ledger={ledger} entry={entry} />
        <EntryVoucher organisation={choice.organisation} entry={entry} />
      </div>
    </>
  );
}
