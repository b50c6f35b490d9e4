import type { Content, ContentText, Style, TableCell } from 'pdfmake/interfaces';

/** Millimetres of the sheet, in the points a PDF counts in. */
export function mm(length: number): number {
  return (length * 72) / 25.4;
}

export const ink = '#1b1b1f';
export const quiet = '#5c5c66';
export const line = '#c4c4cc';
export const accent = '#1a5041';
export const bad = '#98301c';
export const track = '#e9e9ee';

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
  const cell = (text: string, at: number, style: Style): ContentText =>
    columns[at]?.align === 'end' ? figure(text, style) : { ...said(text), ...style };
  return ruled(
    columns.map(({ isWide }) => (isWide ? '*' : 'auto')),
    [
      columns.map(({ head }, at) => ({ ...cell(head, at, {}), style: 'head' })),
      ...rows.map(({ cells, weight, under }) =>
        cells.map((text, at): TableCell => {
          const shown = cell(text, at, weight === 'strong' ? { bold: true } : {});
          return at === 0 && under !== undefined ? { stack: [shown, said(under, 'quiet')] } : shown;
        }),
      ),
    ],
  );
}

/** A list of terms with their figures, without a heading. */
export function figuresOf(rows: readonly Row[]): Content {
  const body = rows.map(({ cells: [term = '', amount = ''], weight }) => {
    const style = { bold: weight === 'strong' };
    return [{ ...said(term), ...style }, figure(amount, style)];
  });
  return ruled(['*', 'auto'], body, 0);
}

/** The frame of every table: a rule between rows, and none of them broken over two pages. */
export function ruled(widths: ('*' | 'auto')[], body: TableCell[][], headerRows: 0 | 1 = 1): Content {
  return {
    layout: 'rules',
    margin: [0, 2, 0, 2],
    table: { headerRows, keepWithHeaderRows: headerRows, dontBreakRows: true, widths, body },
  };
}

export function figure(text: string, style: Style): ContentText {
  return { ...said(text), ...style, alignment: 'right', noWrap: true };
}

/** Nothing where there is nothing to tell. */
export function part(title: string, content: readonly Content[]): Content[] {
  return content.length === 0 ? [] : [heading(title), ...content];
}
