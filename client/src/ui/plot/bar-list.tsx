import { Link } from '@tanstack/react-router';
import { lengthOf, longestOf } from '../../platform/plot/scale.ts';
import type { ToldBar, ToldBars } from '../../platform/plot/told-bars.ts';
import classes from './bar-list.module.css';

type BarListProps = Pick<ToldBars, 'title' | 'heads'> & { readonly bars: readonly Bar[] };

type Bar = ToldBar & {
  /** Where the figure opens. */
  readonly to?: { readonly to: string; readonly search: Record<string, string> };
  readonly isChosen?: boolean;
};

/**
 * A table of figures, each with a bar as long as it is large: who does not see the bars reads the same. No colour is
 * needed to tell them apart, and on paper they are as on the screen. Its parts keep the display of a table: Safari reads no other as one.
 */
export function BarList({ title, heads, bars }: BarListProps) {
  const longest = longestOf(bars);
  return (
    <table className={classes.table}>
      <caption className={classes.hidden}>{title}</caption>
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
              <BarLine bar={bar} longest={longest} />
            </th>
            <td className={classes.value}>
              <span className={classes.figure}>{bar.figure}</span>
              {bar.against && <span className={classes.against}>{bar.against.words}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function BarLine({ bar, longest }: { readonly bar: ToldBar; readonly longest: number }) {
  const { value, against, tone } = bar;
  const at = (figure: number) => `${lengthOf(figure, longest) * 100}%`;
  const mark = against && at(against.value);
  return (
    <svg className={classes.bar} aria-hidden="true" focusable="false">
      <rect className={classes.track} width="100%" height="100%" rx="3" />
      <rect className={classes.filled} data-tone={tone} width={at(value)} height="100%" rx="3" />
      {mark && <line className={classes.mark} x1={mark} x2={mark} y1="-3" y2="13" />}
    </svg>
  );
}
