import { type CSSProperties, type ReactNode, useId } from 'react';
import { useFormat } from '../../i18n/index.ts';
import { monthTicks, placeOfDay, plotOf, roundAmount, stepPath } from '../../platform/plot/scale.ts';
import type { ToldLine } from '../../platform/plot/told-line.ts';
import { LineFigures } from './line-figures.tsx';
import classes from './step-line.module.css';

/** Money over time: the lines, what they tell in words, and their figures on demand. On paper all three. */
export function StepLine(props: ToldLine) {
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

function Drawing({ title, words, lines, from, until, marked }: ToldLine) {
  const id = useId();
  const { ticks, depthOf, placeOf } = plotOf({ lines, from, until });
  return (
    <Frame amounts={ticks.map((tick) => ({ tick, top: percent(depthOf(tick)) }))}>
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
            d={`M0 ${Math.round(depthOf(tick) * 1000)}H1000`}
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
  const written = amounts.map(({ tick, top }) => ({ top, text: roundAmount(format.money(tick)) }));
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

function Days({ from, until }: Pick<ToldLine, 'from' | 'until'>) {
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
