import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './bar-list.module.css';

export type Bar = {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** What it is held against: last year, a budget. Drawn as a line across the bar. */
  readonly against?: number;
  readonly shown: ReactNode;
  readonly shownAgainst?: string;
  /** Where the figure opens. */
  readonly to?: { readonly to: string; readonly search: Record<string, string> };
  readonly tone?: 'plain' | 'bad';
  readonly isChosen?: boolean;
};

type BarListProps = {
  readonly caption: string;
  /** `against` also says what the line across each bar is. */
  readonly heads: { readonly label: string; readonly value: string; readonly against?: string };
  readonly bars: readonly Bar[];
};

/**
 * A table of figures, each with a bar as long as it is large: who does not see the bars reads the same. No colour is
 * needed to tell them apart, and on paper they are as on the screen. Its parts keep the display of a table: Safari reads no other as one.
 */
export function BarList({ caption, heads, bars }: BarListProps) {
  const largest = Math.max(1, ...bars.flatMap(({ value, against = 0 }) => [value, against]));
  return (
    <table className={classes.table}>
      <caption className={classes.hidden}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className={classes.hidden}>{heads.label}</span>
          </th>
          <th scope="col" className={classes.head}>
            <span className={classes.hidden}>{heads.value}</span>
            {heads.against && <span className={classes.legend}>{heads.against}</span>}
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.key} className={classes.row} data-chosen={bar.isChosen}>
            <th scope="row" className={classes.label}>
              {bar.to ? (
                <Link
                  className={classes.link}
                  {...bar.to}
                  replace
                  aria-current={bar.isChosen ? 'true' : undefined}
                >
                  {bar.label}
                </Link>
              ) : (
                bar.label
              )}
              <BarLine bar={bar} largest={largest} />
            </th>
            <td className={classes.value}>
              {bar.shown}
              {bar.shownAgainst && <span className={classes.against}>{bar.shownAgainst}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function BarLine({ bar, largest }: { readonly bar: Bar; readonly largest: number }) {
  const { value, against, tone = 'plain' } = bar;
  const at = (figure: number) => `${(Math.max(0, figure) / largest) * 100}%`;
  return (
    <svg className={classes.bar} aria-hidden="true" focusable="false">
      <rect className={classes.track} width="100%" height="100%" rx="3" />
      <rect className={classes.filled} data-tone={tone} width={at(value)} height="100%" rx="3" />
      {against !== undefined && (
        <line className={classes.mark} x1={at(against)} x2={at(against)} y1="-3" y2="13" />
      )}
    </svg>
  );
}
