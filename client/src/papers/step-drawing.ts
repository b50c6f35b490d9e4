import type { Content } from 'pdfmake/interfaces';
import type { Cents, LocalDate } from 'shared-domain/kernel';
import { moneyTicks, monthTicks, type PlotPoint, placeOfDay, stepPath } from '../platform/plot/scale.ts';
import { accent, ink, line, quiet } from './look.ts';
import type { PaperWords } from './paper-words.ts';

type Drawn = {
  readonly points: readonly PlotPoint[];
  readonly from: LocalDate;
  readonly until: LocalDate;
};

// In points of the page: a margin for the amounts, the plot, a line of months below it.
const [margin, width, height, below] = [58, 420, 110, 16];

/** Money over time as a line of steps, drawn as on the screen. Its figures stand in a table beside it. */
export function stepDrawing({ points, from, until }: Drawn, { format }: PaperWords): Content {
  const values = points.map(({ value }) => value);
  const ticks = moneyTicks(Math.min(...values), Math.max(...values));
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const heightOf = (value: Cents) => 1 - (value - low) / (high - low);
  const text = (x: number, y: number, anchor: 'end' | 'middle', said: string) =>
    `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" font-family="Noto" font-size="7.5" fill="${quiet}">${said}</text>`;
  const grid = ticks.map((tick) => {
    const y = 6 + heightOf(tick) * height;
    const said = format.money(tick).replace(/[.,]00(?!\d)/, '');
    const rule = `<path d="M${margin} ${round(y)}h${width}" stroke="${tick === 0 ? ink : line}" stroke-width="0.5"/>`;
    return rule + text(margin - 6, y + 2.5, 'end', said);
  });
  const months = monthTicks(from, until).map((day) =>
    text(
      margin + placeOfDay(day, from, until) * width,
      height + below + 2,
      'middle',
      format.day(day).slice(3),
    ),
  );
  const path = stepPath(
    points,
    ({ on, value }) => ({ x: placeOfDay(on, from, until), y: heightOf(value) }),
    until,
  );
  const steps = `<g transform="translate(${margin} 6) scale(${width / 1000} ${height / 1000})"><path d="${path}" fill="none" stroke="${accent}" stroke-width="6"/></g>`;
  const size = `${margin + width + 6} ${height + below + 8}`;
  return {
    svg: `<svg viewBox="0 0 ${size}">${grid.join('')}${steps}${months.join('')}</svg>`,
    width: margin + width + 6,
    margin: [0, 4, 0, 4],
  };
}

function round(place: number): string {
  return place.toFixed(1);
}
