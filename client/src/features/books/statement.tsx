import { Link } from '@tanstack/react-router';
import type { Cents } from 'shared-domain/kernel';
import { Amount } from '../../ui/index.ts';
import type { BookSearch } from './book-search.ts';
import classes from './books.module.css';

/** One line of a statement; the whole of it opens what it is made of. */
export type StatementRow = {
  readonly key: string;
  readonly code?: string;
  readonly name: string;
  readonly note?: string;
  readonly amount: Cents;
  readonly depth: number;
  readonly isHeading?: boolean;
  readonly opens: BookSearch;
};

type StatementProps = {
  readonly title: string;
  readonly rows: readonly StatementRow[];
  readonly total?: { readonly name: string; readonly amount: Cents };
  readonly empty: string;
};

export function Statement({ title, rows, total, empty }: StatementProps) {
  return (
    <section className={classes.statement} aria-label={title}>
      <h2 className={classes.statementTitle}>{title}</h2>
      {rows.length === 0 && <p className={classes.quiet}>{empty}</p>}
      <ul className={classes.lines}>
        {rows.map((row) => (
          <li key={row.key}>
            <Line row={row} />
          </li>
        ))}
      </ul>
      {total && (
        <p className={classes.total}>
          <span>{total.name}</span>
          <Amount cents={total.amount} weight="strong" />
        </p>
      )}
    </section>
  );
}

function Line({ row }: { readonly row: StatementRow }) {
  return (
    <Link
      className={classes.line}
      to="/books"
      search={row.opens}
      data-heading={row.isHeading}
      style={{ paddingInlineStart: `${12 + row.depth * 14}px` }}
    >
      <span className={classes.name}>
        {row.code && <span className={classes.code}>{row.code}</span>}
        <span>
          {row.name}
          {row.note && <span className={classes.note}>{row.note}</span>}
        </span>
      </span>
      <Amount cents={row.amount} />
    </Link>
  );
}
