import { type CSSProperties, type ReactNode, useId } from 'react';
import type { LocalDate } from 'shared-domain/kernel';
import { useFormat } from '../../i18n/index.ts';
import { moneyTicks, monthTicks, type PlotPoint, placeOfDay, stepPath } from '../../platform/plot/scale.ts';
import { LineFigures } from './line-figures.tsx';
import type { PlottedLine } from './plotted-line.ts';
import classes from './step-line.module.css';

type StepLineProps = {
  readonly title: string;
  /** What the line tells, in words: who does not see it reads the same. */
  readonly words: string;
  readonly lines: readonly PlottedLine[];
  /** The days it begins and ends with. */
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** A point that the words speak of. */
  readonly marked?: PlotPoint;
};

/** Money over time: the lines, what they tell in words, and their figures on demand. On paper all three. */
export function StepLine(props: StepLineProps) {
  const { title, words, lines } = props;
  return (
    <figure className={classes.figure}>
      <figcaption>
        <strong>{title}</strong>
        <span className={classes.words}>{words}</span>
      </figcaption>
      <Drawing {...props} />
      {lines.length > 1 && (
        <ul className={classes.legend}>
          {lines.map(({ key, label, isAhead }) => (
            <li key={key}>
              <svg className={classes.sample} viewBox="0 0 32 8" aria-hidden="true" focusable="false">
                <path className={classes.line} data-ahead={isAhead || undefined} d="M0 4H32" />
              </svg>
              {label}
            </li>
          ))}
        </ul>
      )}
      <LineFigures title={title} lines={lines} />
    </figure>
  );
}

function Drawing({ title, words, lines, from, until, marked }: StepLineProps) {
  const id = useId();
  const values = lines.flatMap(({ points }) => points.map(({ value }) => value));
  const ticks = moneyTicks(Math.min(...values), Math.max(...values));
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const heightOf = (value: number) => 1 - (value - low) / (high - low);
  const placeOf = ({ on, value }: PlotPoint) => ({ x: placeOfDay(on, from, until), y: heightOf(value) });
  return (
    <Frame amounts={ticks.map((tick) => ({ tick, top: percent(heightOf(tick)) }))}>
      <svg
        className={classes.drawing}
        viewBox="0 0 1000 1000"
        preserveAspectRatio="none"
        role="img"
        aria-labelledby={`${id}title`}
        aria-describedby={`${id}words`}
      >
        <title id={`${id}title`}>{title}</title>
        <desc id={`${id}words`}>{words}</desc>
        {ticks.map((tick) => (
          <path
            key={tick}
            className={classes.grid}
            data-zero={tick === 0 || undefined}
            d={`M0 ${Math.round(heightOf(tick) * 1000)}H1000`}
          />
        ))}
        {lines.map(({ key, points, until: end, isAhead }) => (
          <path
            key={key}
            className={classes.line}
            data-ahead={isAhead || undefined}
            d={stepPath(points, placeOf, end)}
          />
        ))}
      </svg>
      {marked && (
        <span
          className={classes.mark}
          style={{ left: percent(placeOf(marked).x), top: percent(placeOf(marked).y) }}
          aria-hidden
        />
      )}
      <Days from={from} until={until} />
    </Frame>
  );
}

type FrameProps = {
  readonly amounts: readonly { readonly tick: number; readonly top: string }[];
  readonly children: ReactNode;
};

/** The amounts beside the drawing, in a margin as wide as the longest of them. */
function Frame({ amounts, children }: FrameProps) {
  const format = useFormat();
  // Round amounts need no cents; those of a few euros have some.
  const written = amounts.map(({ tick, top }) => ({
    top,
    text: format.money(tick).replace(/[.,]00(?!\d)/, ''),
  }));
  const gutter = { '--gutter': `${Math.max(...written.map(({ text }) => text.length))}ch` };
  return (
    <div className={classes.plot} style={gutter as CSSProperties}>
      {written.map(({ top, text }) => (
        <span key={text} className={classes.amount} style={{ top }} aria-hidden>
          {text}
        </span>
      ))}
      <div className={classes.area}>{children}</div>
    </div>
  );
}

function Days({ from, until }: Pick<StepLineProps, 'from' | 'until'>) {
  const format = useFormat();
  return monthTicks(from, until).map((day) => (
    <span
      key={day}
      className={classes.day}
      style={{ left: percent(placeOfDay(day, from, until)) }}
      aria-hidden
    >
      {format.day(day).slice(3)}
    </span>
  ));
}

function percent(part: number): string {
  return `${part * 100}%`;
}
