import { Alert, Chip, Group, Text } from '@mantine/core';
import { useMemo } from 'react';
import { type Entry, fiscalYearOf, type Journal, journalReport, journals } from 'shared-domain/accounting';
import { sum } from 'shared-domain/kernel';
import { useFormat, useText } from '../../i18n/index.ts';
import { Amount, RowLink, RowList, StateBadge } from '../../ui/index.ts';
import { BookExport } from './book-export.tsx';
import { entryLines, useEntrySheet } from './book-sheets.ts';
import classes from './books.module.css';
import { numbersOf } from './numbers-of.ts';
import { PageBy } from './page-by.tsx';
import type { ReportProps } from './report-props.ts';

/** The entries of one journal and financial year, by number. */
export function JournalsTab({ ledger, address }: ReportProps) {
  const t = useText();
  const fiscalYear = fiscalYearOf(address.period.until, ledger.building.body.yearStart);
  const journal = journals.find((one) => one === address.search.q) ?? 'purchases';
  const lastNumber = ledger.closings.find((one) => one.fiscalYear === fiscalYear)?.lastNumbers[journal] ?? 0;
  const report = useMemo(
    () => journalReport(ledger.entries, { journal, fiscalYear, lastNumber }),
    [ledger.entries, journal, fiscalYear, lastNumber],
  );
  const reversed = useMemo(() => new Set(ledger.entries.map(({ reverses }) => reverses)), [ledger.entries]);
  const count = t('books.entryCount', { count: report.entries.length });
  const isWhole = report.entries.length > 0 && report.gaps.length === 0;
  const title = `${t(`books.journal.${journal}`)} ${fiscalYear}`;
  const columns = useEntrySheet(ledger);
  const lines = useMemo(() => entryLines(report.entries), [report]);
  return (
    <section aria-label={title}>
      <JournalChips journal={journal} onChoose={(next) => address.show({ tab: 'journals', q: next })} />
      <BookExport
        ledger={ledger}
        address={address}
        tab="journals"
        of={title}
        columns={columns}
        rows={lines}
      />
      <h2 className={classes.statementTitle}>{title}</h2>
      <Text size="sm" c="dimmed" mb="sm" role="status">
        {isWhole ? `${count} · ${t('books.noGaps')}` : count}
      </Text>
      {report.gaps.length > 0 && (
        <Alert color="red" variant="light" mb="sm">
          {t('books.gaps', { numbers: numbersOf(report.gaps) })}
        </Alert>
      )}
      {report.entries.length > 0 && (
        <PageBy key={title} rows={report.entries}>
          {(shown) => (
            <RowList label={title}>
              {shown.map((entry) => (
                <EntryRow
                  key={entry.id}
                  entry={entry}
                  isReversed={reversed.has(entry.id)}
                  isUnsent={ledger.unsent.has(entry.id)}
                />
              ))}
            </RowList>
          )}
        </PageBy>
      )}
      <p className={classes.total}>
        <span>{t('word.total')}</span>
        <Amount cents={report.debit} weight="strong" />
      </p>
    </section>
  );
}

function JournalChips({ journal, onChoose }: { journal: Journal; onChoose: (journal: Journal) => void }) {
  const t = useText();
  return (
    <Chip.Group value={journal} onChange={(next) => onChoose(next as Journal)}>
      <Group gap="xs" mb="lg" role="radiogroup" aria-label={t('books.journal')}>
        {journals.map((one) => (
          <Chip key={one} value={one} size="md" radius="xl" variant="light">
            {t(`books.journal.${one}`)}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}

type EntryRowProps = {
  readonly entry: Entry;
  readonly isReversed: boolean;
  readonly isUnsent: boolean;
};

function EntryRow({ entry, isReversed, isUnsent }: EntryRowProps) {
  const t = useText();
  const format = useFormat();
  const number = entry.number === null ? t('books.notNumbered') : `${entry.fiscalYear}/${entry.number}`;
  const told = [
    number,
    format.day(entry.date),
    t(`books.event.${entry.event}`),
    ...(isReversed ? [t('books.reversed')] : []),
  ];
  return (
    <RowLink
      to={`/books/entries/${entry.id}`}
      title={entry.description}
      detail={told.join(' · ')}
      aside={<Amount cents={sum(entry.lines.map(({ debit }) => debit))} />}
      {...(isUnsent && { badge: <StateBadge state="onDevice" /> })}
    />
  );
}
