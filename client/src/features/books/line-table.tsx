import { Link } from '@tanstack/react-router';
import type { LedgerLine } from 'shared-domain/accounting';
import { useFormat, useText } from '../../i18n/index.ts';
import { Amount, type Column, DataTable, StateBadge } from '../../ui/index.ts';
import classes from './books.module.css';
import { entryNumber } from './entry-number.ts';
import { PageBy } from './page-by.tsx';
import type { Ledger } from './use-ledger.ts';

type LineTableProps = {
  readonly ledger: Ledger;
  readonly lines: readonly LedgerLine[];
  readonly caption: string;
};

type Numbered = LedgerLine & { readonly key: string };

/** Lines of an account in the order of the books, each leading to its entry. */
export function LineTable({ ledger, lines, caption }: LineTableProps) {
  const columns = useColumns(ledger);
  const rows = lines.map((line, index): Numbered => ({ ...line, key: `${line.entry.id} ${index}` }));
  return (
    <PageBy rows={rows}>
      {(shown) => <DataTable caption={caption} columns={columns} rows={shown} rowKey={({ key }) => key} />}
    </PageBy>
  );
}

function useColumns(ledger: Ledger): Column<Numbered>[] {
  const t = useText();
  const format = useFormat();
  const amount = (cents: number) => (cents === 0 ? null : <Amount cents={cents} />);
  return [
    {
      key: 'label',
      header: t('books.label'),
      isTitle: true,
      cell: ({ entry, line }) => (
        <>
          <Link className={classes.link} to="/books/entries/$entryId" params={{ entryId: entry.id }}>
            {line.label || entry.description}
          </Link>
          {line.party && <span className={classes.note}>{ledger.partyName(line.party)}</span>}
          {ledger.unsent.has(entry.id) && <StateBadge state="onDevice" />}
        </>
      ),
    },
    { key: 'date', header: t('word.date'), cell: ({ entry }) => format.day(entry.date) },
    { key: 'number', header: t('books.number'), cell: ({ entry }) => entryNumber(entry, t) },
    { key: 'debit', header: t('books.debit'), align: 'end', cell: ({ line }) => amount(line.debit) },
    { key: 'credit', header: t('books.credit'), align: 'end', cell: ({ line }) => amount(line.credit) },
    {
      key: 'balance',
      header: t('books.balance'),
      align: 'end',
      cell: ({ balance }) => <Amount cents={balance} />,
    },
  ];
}
