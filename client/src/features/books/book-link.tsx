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
