import type { ReactNode } from 'react';
import classes from './row-list.module.css';

export type RowButtonProps = {
  readonly onPress: () => void;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly aside?: ReactNode;
  readonly badge?: ReactNode;
};

/** A row that opens something on this page; a row that leads elsewhere is a `RowLink`. */
export function RowButton({ onPress, title, detail, aside, badge }: RowButtonProps) {
  return (
    <li className={classes.item}>
      <button type="button" className={classes.row} onClick={onPress}>
        <span className={classes.title}>{title}</span>
        {aside !== undefined && <span className={classes.aside}>{aside}</span>}
        {detail !== undefined && <span className={classes.detail}>{detail}</span>}
        {badge !== undefined && <span className={classes.foot}>{badge}</span>}
      </button>
    </li>
  );
}
