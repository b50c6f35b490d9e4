import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { BookSearch } from './book-search.ts';
import classes from './books.module.css';

/** A figure or a name that opens the report it comes from. */
export function BookLink({ opens, children }: { readonly opens: BookSearch; readonly children: ReactNode }) {
  return (
    <Link className={classes.link} to="/books" search={opens}>
      {children}
    </Link>
  );
}

/** A figure that opens what its row does: reached by the pointer, for the keyboard has the row's name. */
export function FigureLink({
  opens,
  children,
}: {
  readonly opens: BookSearch;
  readonly children: ReactNode;
}) {
  return (
    <Link className={classes.figure} to="/books" search={opens} tabIndex={-1}>
      {children}
    </Link>
  );
}
