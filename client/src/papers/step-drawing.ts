import type { Content } from 'pdfmake/interfaces';
import { monthTicks, placeOfDay, plotOf, roundAmount, stepPath } from '../platform/plot/scale.ts';
import type { PlotPoint, PlottedLine, ToldLine } from '../platform/plot/told-line.ts';
import { accent, ink, line, part, quiet, said } from './look.ts';
import type { PaperWords } from './paper-words.ts';

// In tenths of a point of the page: a margin for the amounts, the plot, a line of months below it.
const [margin, width, top, height, below] = [580, 4_200, 60, 1_100, 200];
const letterSize = 75;
const dashes = [6, 5] as const;

/** Money over time: what it tells, and the lines as they are drawn on the screen. Its figures stand in a table of the paper. */
export function stepDrawing(told: ToldLine, words: PaperWords): Content[] {
  const { title, lines } = told;
  return part(title, [
    said(told.words),
    drawing(told, words),
    ...(lines.length > 1 ? lines.map(legend) : []),
  ]);
}

function drawing(told: ToldLine, { format }: PaperWords): Content {
  const { lines, from, until, marked } = told;
  const { ticks, depthOf, placeOf } = plotOf(told);
  const text = (x: number, y: number, anchor: 'end' | 'middle', letters: string) =>
    `<text x="${Math.round(x)}" y="${Math.round(y)}" text-anchor="${anchor}" font-family="Noto" font-size="${letterSize}" fill="${quiet}">${letters}</text>`;
  const grid = ticks.map((tick) => {
    const y = Math.round(top + depthOf(tick) * height);
    const rule = `<path d="M${margin} ${y}h${width}" stroke="${tick === 0 ? ink : line}" stroke-width="5"/>`;
    return rule + text(margin - 60, y + 25, 'end', roundAmount(format.money(tick)));
  });
  const months = monthTicks(from, until).map((day) =>
    text(
      margin + placeOfDay(day, from, until) * width,
      top + height + 140,
      'middle',
      format.day(day).slice(3),
    ),
  );
  const onPage = (point: PlotPoint) => {
    const { x, y } = placeOf(point);
    return { x: margin + x * width, y: top + y * height };
  };
  const steps = lines.map(({ points, until: end, isAhead }) => {
    const path = stepPath(
      points,
      (point) => {
        const { x, y } = onPage(point);
        return { x: x / 1000, y: y / 1000 };
      },
      end,
    );
    const dashed = isAhead ? ` stroke-dasharray="${dashes.map((one) => one * 10).join(' ')}"` : '';
    return `<path d="${path}" fill="none" stroke="${accent}" stroke-width="14"${dashed}/>`;
  });
  const mark = marked ? markOf(onPage(marked)) : '';
  const size = `${margin + width + 60} ${top + height + below}`;
  return {
    svg: `<svg viewBox="0 0 ${size}">${[...grid, ...steps, mark, ...months].join('')}</svg>`,
    width: (margin + width + 60) / 10,
    margin: [0, 4, 0, 4],
  };
}

function markOf({ x, y }: { readonly x: number; readonly y: number }): string {
  return `<circle cx="${Math.round(x)}" cy="${Math.round(y)}" r="34" fill="#ffffff" stroke="${ink}" stroke-width="18"/>`;
}

/** What is dashed, beside what is not. */
function legend({ label, isAhead }: PlottedLine): Content {
  const [length, gap] = dashes;
  return {
    columns: [
      {
        width: 40,
        canvas: [
          {
            ...{ type: 'line', x1: 0, y1: 7, x2: 32, y2: 7, lineWidth: 1.4, lineColor: accent },
            ...(isAhead && { dash: { length, space: gap } }),
          },
        ],
      },
      { ...said(label, 'quiet'), width: '*' },
    ],
  };
}
