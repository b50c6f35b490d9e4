import type { Content } from 'pdfmake/interfaces';
import type { LocalDate } from 'shared-domain/kernel';
import type { ToldBars } from '../platform/plot/told-bars.ts';
import type { ToldLine } from '../platform/plot/told-line.ts';
import { fractionText, type Sheet, type SheetCell } from '../platform/spreadsheet/sheet.ts';
import { barDrawing } from './bar-drawing.ts';
import { letter } from './letter.ts';
import { part, said, tableOf } from './look.ts';
import type { Paper, PaperState, Sender } from './paper.ts';
import type { PaperWords } from './paper-words.ts';
import { stepDrawing } from './step-drawing.ts';

export type ReportPaper = {
  readonly sender: Sender;
  readonly on: LocalDate;
  /** `Balance des comptes`. */
  readonly kind: string;
  /** The days it is about. */
  readonly days: string;
  /** An account or an owner, where it is about one. */
  readonly of: string;
  readonly state: PaperState;
  /** What must be read with it, before all else. */
  readonly notes?: readonly string[];
  /** What of it is drawn, before its rows. */
  readonly pictures: readonly ToldPicture[];
  readonly tables: readonly ReportTable[];
};

export type ToldPicture = ToldLine | ToldBars;

export type ReportTable = {
  /** Where there are several. */
  readonly title?: string;
  /** The very rows that go into a spreadsheet. */
  readonly sheet: Sheet;
  readonly totals: readonly SheetCell[] | null;
};

const widestUpright = 6;
const longText = 16;

/** A report: what the screen draws of it, and the rows of the screen, its figures under one another. */
export function reportPaper(content: ReportPaper, words: PaperWords): Paper {
  const { sender, on, kind, days, of, state, notes = [], pictures, tables } = content;
  const isWide = tables.some(({ sheet }) => sheet.headers.length > widestUpright);
  const paper = letter(
    {
      ...{ sender, on, kind, state },
      to: null,
      subject: of,
      about: [days],
      named: [of, days],
      content: [
        ...notes.map((note) => said(note)),
        ...pictures.flatMap((picture) => drawn(picture, words)),
        ...tables.flatMap((table) => shown(table, words)),
      ],
    },
    words,
  );
  return isWide ? { ...paper, isWide } : paper;
}

function drawn(picture: ToldPicture, words: PaperWords): Content[] {
  return 'bars' in picture ? part(picture.title, [barDrawing(picture)]) : stepDrawing(picture, words);
}

function shown({ title, sheet, totals }: ReportTable, words: PaperWords): Content[] {
  const rows = [rowsOf(sheet, totals, words)];
  return title === undefined ? rows : part(title, rows);
}

function rowsOf({ headers, rows }: Sheet, totals: ReportTable['totals'], words: PaperWords): Content {
  const told = rows.map((row) => row.map((cell) => textOf(cell, words)));
  const columns = headers.map((head, at) => {
    if (rows.some((row) => isFigure(row[at] ?? null))) return { head, align: 'end' as const };
    return { head, isWide: told.some((row) => (row[at]?.length ?? 0) > longText) };
  });
  return tableOf(columns, [
    ...told.map((cells) => ({ cells })),
    ...(totals ? [{ cells: totals.map((cell) => textOf(cell, words)), weight: 'strong' as const }] : []),
  ]);
}

function isFigure(cell: SheetCell): boolean {
  return typeof cell === 'number' || (typeof cell === 'object' && cell !== null && 'cents' in cell);
}

function textOf(cell: SheetCell, { format }: PaperWords): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return format.number(cell);
  if ('cents' in cell) return format.money(cell.cents);
  return 'day' in cell ? format.day(cell.day) : fractionText(cell.fraction);
}
