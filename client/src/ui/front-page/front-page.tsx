import type { ReactNode } from 'react';
import classes from './front-page.module.css';

type FrontPageProps = {
  /** Beside the name of the house. */
  readonly beside?: ReactNode;
  readonly below?: ReactNode;
  readonly children: ReactNode;
};

/** A page before the app's own frame: a card under the name of the house. */
export function FrontPage({ beside, below, children }: FrontPageProps) {
  return (
    <main className={classes.page}>
      <div className={classes.top}>
        <span className={classes.brand}>
          <img src="/icons/mark.svg" alt="" />
          {brand}
        </span>
        {beside}
      </div>
      <div className={classes.card}>{children}</div>
      {below}
    </main>
  );
}

const brand = 'KoproGo';
