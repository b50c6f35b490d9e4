import type { Content, ContentText, Style, TableCell } from 'pdfmake/interfaces';

/** Millimetres of the sheet, in the points a PDF counts in. */
export function mm(length: number): number {
  return (length * 72) / 25.4;
}

export const ink = '#1b1b1f';
export const quiet = '#5c5c66';
export const line = '#c4c4cc';
export const accent = '#1a5041';
const track = '#e9e9ee';

export const pageMargins: [number, number, number, number] = [mm(20), mm(16), mm(18), mm(22)];

export const defaultStyle: Style = { font: 'Noto', fontSize: 9.5, lineHeight: 1.2, color: ink };

export const styles: Record<string, Style> = {
  title: { fontSize: 15, bold: true },
  heading: { fontSize: 10.5, bold: true },
  quiet: { fontSize: 8.5, color: quiet },
  head: { fontSize: 8.5, color: quiet },
};

/** What the font does not draw, as the nearest it does. */
export function printable(text: string): string {
  return text.replaceAll('→', '›');
}

export function said(text: string, style?: string): ContentText {
  return style === undefined ? { text: printable(text) } : { text: printable(text), style };
}

export function heading(text: string): Content {
  return { ...said(text, 'heading'), margin: [0, 12, 0, 4], headlineLevel: 1 };
}

type Column = {
  readonly head: string;
  /** end: figures under figures. */
  readonly align?: 'end';
  /** As much as is left; else as wide as what it holds. */
  readonly isWide?: boolean;
};

type Row = {
  readonly cells: readonly string[];
  readonly weight?: 'strong';
  /** In small letters under the first cell: how the row was reached. */
  readonly under?: string;
};

/** A table whose figures stand at the right, its heading again on every page it runs over. */
export function tableOf(columns: readonly Column[], rows: readonly Row[]): Content {
  const cell = (text: string, at: number, style: Style | string): ContentText => ({
    ...said(text),
    ...(typeof style === 'string' ? { style } : style),
    ...(columns[at]?.align === 'end' ? { alignment: 'right', noWrap: true } : {}),
  });
  return {
    layout: 'rules',
    margin: [0, 2, 0, 2],
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ isWide }) => (isWide ? '*' : 'auto')),
      body: [
        columns.map(({ head }, at) => cell(head, at, 'head')),
        ...rows.map(({ cells, weight, under }) =>
          cells.map((text, at): TableCell => {
            const shown = cell(text, at, weight === 'strong' ? { bold: true } : {});
            return at === 0 && under !== undefined ? { stack: [shown, said(under, 'quiet')] } : shown;
          }),
        ),
      ],
    },
  };
}

/** A list of terms with their figures, without a heading. */
export function figuresOf(rows: readonly Row[]): Content {
  return {
    layout: 'rules',
    margin: [0, 2, 0, 2],
    table: {
      headerRows: 0,
      dontBreakRows: true,
      widths: ['*', 'auto'],
      body: rows.map(({ cells: [term = '', figure = ''], weight }) => [
        { ...said(term), bold: weight === 'strong' },
        { ...said(figure), bold: weight === 'strong', alignment: 'right', noWrap: true },
      ]),
    },
  };
}

export type PrintedBar = {
  readonly label: string;
  readonly value: number;
  readonly figure: string;
  /** What it is held against: a line across the bar. */
  readonly before: { readonly value: number; readonly figure: string } | null;
};

const barWidth = mm(90);
const barHeight = 6;

/** A table of figures, each with a bar as long as it is large; without colour to tell them apart, as on the screen. */
export function barsOf(
  { head, against }: { readonly head: string; readonly against: string },
  bars: readonly PrintedBar[],
): Content {
  const largest = Math.max(1, ...bars.flatMap(({ value, before }) => [value, before?.value ?? 0]));
  const isHeld = bars.some(({ before }) => before);
  const figure = (text: string, style: Style): ContentText => ({
    ...said(text),
    ...style,
    alignment: 'right',
    noWrap: true,
  });
  return {
    layout: 'rules',
    margin: [0, 2, 0, 6],
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: ['*', 'auto', ...(isHeld ? ['auto'] : [])],
      body: [
        [said(head, 'head'), said('', 'head'), ...(isHeld ? [said(`| ${against}`, 'head')] : [])],
        ...bars.map((bar): TableCell[] => [
          { stack: [said(bar.label), drawnBar(bar, largest)] },
          figure(bar.figure, { bold: true }),
          ...(isHeld ? [figure(bar.before?.figure ?? '', { color: quiet })] : []),
        ]),
      ],
    },
  };
}

function drawnBar({ value, before }: PrintedBar, largest: number): Content {
  const at = (figure: number) => (Math.max(0, figure) / largest) * barWidth;
  const mark = before && at(before.value);
  return {
    margin: [0, 2, 0, 3],
    canvas: [
      { type: 'rect', x: 0, y: 0, w: barWidth, h: barHeight, color: track },
      { type: 'rect', x: 0, y: 0, w: at(value), h: barHeight, color: accent },
      ...(mark === null
        ? []
        : [
            {
              type: 'line' as const,
              ...{ x1: mark, y1: -2, x2: mark, y2: barHeight + 2, lineWidth: 1.5, lineColor: ink },
            },
          ]),
    ],
  };
}

/** Nothing where there is nothing to tell. */
export function part(title: string, content: readonly Content[]): Content[] {
  return content.length === 0 ? [] : [heading(title), ...content];
}
