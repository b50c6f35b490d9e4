import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './row-list.module.css';

export type RowLinkProps = {
  readonly to: string;
  readonly search?: Readonly<Record<string, string>>;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  /** An amount, right aligned. */
  readonly aside?: ReactNode;
  readonly badge?: ReactNode;
  /** The one thing to do with this row, in a word. */
  readonly action?: string;
};

export function RowList({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ul className={classes.list} aria-label={label}>
      {children}
    </ul>
  );
}

/** One row, one destination: the whole row is the target. */
export function RowLink({ to, search, title, detail, aside, badge, action }: RowLinkProps) {
  return (
    <li className={classes.item}>
      <Link className={classes.row} to={to} {...(search && { search })}>
        <span className={classes.title}>{title}</span>
        {aside !== undefined && <span className={classes.aside}>{aside}</span>}
        {detail !== undefined && <span className={classes.detail}>{detail}</span>}
        {(badge !== undefined || action !== undefined) && (
          <span className={classes.foot}>
            {badge}
            {action !== undefined && <span className={classes.action}>{action}</span>}
          </span>
        )}
      </Link>
    </li>
  );
}
