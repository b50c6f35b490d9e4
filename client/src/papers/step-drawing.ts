import type { Content } from 'pdfmake/interfaces';
import type { Cents } from 'shared-domain/kernel';
import { moneyTicks, monthTicks, placeOfDay, stepPath } from '../platform/plot/scale.ts';
import type { ToldLine } from '../platform/plot/told-line.ts';
import { accent, ink, line, part, quiet, said } from './look.ts';
import type { PaperWords } from './paper-words.ts';

// In tenths of a point of the page: a margin for the amounts, the plot, a line of months below it.
const [margin, width, top, height, below] = [580, 4_200, 60, 1_100, 200];
const letterSize = 75;

/** Money over time: what it tells, and the line as it is drawn on the screen. Its figures stand in a table of the paper. */
export function stepDrawing(told: ToldLine, words: PaperWords): Content[] {
  return part(told.title, [said(told.words), drawing(told, words)]);
}

function drawing({ points, from, until }: ToldLine, { format }: PaperWords): Content {
  const values = points.map(({ value }) => value);
  const ticks = moneyTicks(Math.min(...values), Math.max(...values));
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const heightOf = (value: Cents) => 1 - (value - low) / (high - low);
  const text = (x: number, y: number, anchor: 'end' | 'middle', letters: string) =>
    `<text x="${Math.round(x)}" y="${Math.round(y)}" text-anchor="${anchor}" font-family="Noto" font-size="${letterSize}" fill="${quiet}">${letters}</text>`;
  const grid = ticks.map((tick) => {
    const y = Math.round(top + heightOf(tick) * height);
    const amount = format.money(tick).replace(/[.,]00(?!\d)/, '');
    const rule = `<path d="M${margin} ${y}h${width}" stroke="${tick === 0 ? ink : line}" stroke-width="5"/>`;
    return rule + text(margin - 60, y + 25, 'end', amount);
  });
  const months = monthTicks(from, until).map((day) =>
    text(
      margin + placeOfDay(day, from, until) * width,
      top + height + 140,
      'middle',
      format.day(day).slice(3),
    ),
  );
  const path = stepPath(
    points,
    ({ on, value }) => ({
      x: (margin + placeOfDay(on, from, until) * width) / 1000,
      y: (top + heightOf(value) * height) / 1000,
    }),
    until,
  );
  const steps = `<path d="${path}" fill="none" stroke="${accent}" stroke-width="14"/>`;
  const size = `${margin + width + 60} ${top + height + below}`;
  return {
    svg: `<svg viewBox="0 0 ${size}">${grid.join('')}${steps}${months.join('')}</svg>`,
    width: (margin + width + 60) / 10,
    margin: [0, 4, 0, 4],
  };
}
