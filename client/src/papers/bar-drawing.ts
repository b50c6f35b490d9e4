import type { Content, TableCell } from 'pdfmake/interfaces';
import { lengthOf, longestOf } from '../platform/plot/scale.ts';
import type { ToldBar, ToldBars } from '../platform/plot/told-bars.ts';
import { accent, bad, figure, ink, mm, quiet, ruled, said, track } from './look.ts';

const width = mm(90);
const height = 6;

/** A table of figures, each with a bar as long as it is large; without colour to tell them apart, as on the screen. */
export function barDrawing({ heads, bars }: Pick<ToldBars, 'heads' | 'bars'>): Content {
  const longest = longestOf(bars);
  const { against } = heads;
  const isHeld = against !== undefined;
  return ruled(
    ['*', 'auto', ...(isHeld ? ['auto' as const] : [])],
    [
      [
        said(heads.label, 'head'),
        { ...figure(heads.value, {}), style: 'head' },
        ...(isHeld ? [{ ...figure(`| ${against}`, {}), style: 'head' }] : []),
      ],
      ...bars.map((bar): TableCell[] => [
        { stack: [said(bar.label), drawn(bar, longest)] },
        figure(bar.figure, { bold: true }),
        ...(isHeld ? [figure(bar.against?.figure ?? '', { color: quiet })] : []),
      ]),
    ],
  );
}

function drawn({ value, against, tone }: ToldBar, longest: number): Content {
  const at = (one: number) => lengthOf(one, longest) * width;
  const mark = against && at(against.value);
  return {
    margin: [0, 2, 0, 3],
    canvas: [
      { type: 'rect', x: 0, y: 0, w: width, h: height, color: track },
      { type: 'rect', x: 0, y: 0, w: at(value), h: height, color: tone === 'bad' ? bad : accent },
      ...(mark === undefined
        ? []
        : [
            {
              type: 'line' as const,
              ...{ x1: mark, y1: -2, x2: mark, y2: height + 2, lineWidth: 1.5, lineColor: ink },
            },
          ]),
    ],
  };
}
