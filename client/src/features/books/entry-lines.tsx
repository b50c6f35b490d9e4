import type { Entry, EntryLine } from 'shared-domain/accounting';
import { sum } from 'shared-domain/kernel';
import { useText } from '../../i18n/index.ts';
import { Amount, type Column, DataTable } from '../../ui/index.ts';
import { BookLink } from './book-link.tsx';
import classes from './books.module.css';
import type { Ledger } from './use-ledger.ts';

type Row = EntryLine & { readonly key: string };

/** The entry in double: each account opens its ledger. */
export function EntryLines({ ledger, entry }: { readonly ledger: Ledger; readonly entry: Entry }) {
  const t = useText();
  const rows = entry.lines.map((line, index): Row => ({ ...line, key: String(index) }));
  const sides = ['debit', 'credit'] as const;
  const columns: Column<Row>[] = [
    {
      key: 'account',
      header: t('books.account'),
      isTitle: true,
      cell: ({ account }) => (
        <BookLink opens={{ tab: 'ledger', account, until: entry.date }}>
          {`${account} ${ledger.accountName(account)}`}
        </BookLink>
      ),
    },
    { key: 'label', header: t('books.label'), cell: (line) => <Label ledger={ledger} line={line} /> },
    ...sides.map(
      (side): Column<Row> => ({
        key: side,
        header: t(`books.${side}`),
        align: 'end',
        cell: (line) => (line[side] === 0 ? null : <Amount cents={line[side]} />),
      }),
    ),
  ];
  return (
    <section className={classes.entry} aria-label={t('books.entryLines')}>
      <DataTable
        caption={t('books.entryLines')}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        footer={
          <tr>
            <td data-title>{t('word.total')}</td>
            <td />
            {sides.map((side) => (
              <td key={side} data-align="end" data-label={t(`books.${side}`)}>
                <Amount cents={sum(rows.map((row) => row[side]))} weight="strong" />
              </td>
            ))}
          </tr>
        }
      />
    </section>
  );
}

function Label({ ledger, line: { label, party, cost } }: { readonly ledger: Ledger; readonly line: Row }) {
  const t = useText();
  const bearer = cost?.bearer;
  const bornBy =
    bearer?.by === 'key'
      ? `${t('books.key')} ${ledger.keyName(bearer.keyId)}`
      : bearer && ledger.partyName({ id: bearer.ownerId });
  return (
    <span>
      {label}
      {party && <span className={classes.note}>{ledger.partyName(party)}</span>}
      {bornBy && <span className={classes.note}>{bornBy}</span>}
    </span>
  );
}
