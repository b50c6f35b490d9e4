import type { ReactNode } from 'react';
import classes from './state-badge.module.css';

export type Tone = 'quiet' | 'good' | 'warn' | 'bad';

/** A state of its own screen, in a word; the colour only underlines it. */
export function WordBadge({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <span className={classes.badge} data-tone={tone}>
      {children}
    </span>
  );
}
