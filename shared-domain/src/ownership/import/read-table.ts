import { cleanText } from '../../kernel/plain-text.ts';

export type TableRow = { readonly row: number; readonly cells: readonly string[] };

/** [IMP-1] The rows of a text that was copied from a spreadsheet or saved as CSV. */
export function readTable(text: string): TableRow[] {
  const plain = cleanText(text);
  return keepRows(split(plain, separatorOf(plain)));
}

/** [IMP-1] Cells that were told apart already, those of an XLSX. */
export function keepRows(rows: readonly (readonly string[])[]): TableRow[] {
  return rows
    .map((cells, index) => ({ row: index + 1, cells: cells.map(tidy) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

/** Blanks made one, and without the sign that keeps a text from being run as a formula. */
function tidy(cell: string): string {
  return cleanText(cell)
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .replace(/^'(?=\s*[=+\-@\d])/, '');
}

function separatorOf(text: string): string {
  const [head = ''] = text.replace(/"(?:[^"]|"")*"/g, '').split('\n', 1);
  if (head.includes('\t')) return '\t';
  const count = (mark: string) => head.split(mark).length;
  if (count(';') === 1 && count(',') === 1) return text.includes('\t') ? '\t' : ';';
  return count(';') >= count(',') ? ';' : ',';
}

function split(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const cell = text[at] === '"' ? quoted(text, at, separator) : bare(text, at, separator);
    row.push(cell.text);
    at = cell.end;
    if (text[at] !== separator) {
      rows.push(row);
      row = [];
    }
    at += 1;
  }
  return rows;
}

type Cell = { readonly text: string; readonly end: number };

function bare(text: string, from: number, separator: string): Cell {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n') end += 1;
  return { text: text.slice(from, end), end };
}

/** A quote that is never closed is a letter: inches and seconds are written so. */
function quoted(text: string, from: number, separator: string): Cell {
  let end = from + 1;
  while (end < text.length) {
    if (text[end] !== '"') end += 1;
    else if (text[end + 1] === '"') end += 2;
    else break;
  }
  if (end >= text.length) return bare(text, from, separator);
  const inside = text.slice(from + 1, end).replaceAll('""', '"');
  const rest = bare(text, end + 1, separator);
  return { text: inside + rest.text, end: rest.end };
}
