import { daysBetween } from 'shared-domain/kernel';
import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/universal';
import { fractionText, type Sheet, type SheetCell } from './sheet.ts';

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What Excel counts its days from; right from March 1900 on. */
const dayZero = '1899-12-30';
const longestText = 32_767;

export function writeXlsx(sheet: Sheet, name: string): Promise<Blob> {
  const head = sheet.headers.map((header): Cell => ({ ...text(header), fontWeight: 'bold' }));
  const data: SheetData = [head, ...sheet.rows.map((row) => row.map(written))];
  const columns = sheet.headers.map((_, index) => ({ width: widthOf(sheet, index) }));
  return writeXlsxFile(data, { sheet: tabName(name), columns, stickyRowsCount: 1 }).toBlob();
}

function written(cell: SheetCell): Cell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return text(cell);
  if (typeof cell === 'number') return { value: cell, type: Number };
  if ('cents' in cell) return { value: cell.cents / 100, type: Number, format: '#,##0.00\\ "€"' };
  if ('day' in cell) return { value: daysBetween(dayZero, cell.day), type: Number, format: 'dd/mm/yyyy' };
  return text(fractionText(cell.fraction));
}

function text(value: string): { readonly value: string; readonly type: StringConstructor } {
  return { value: sayable(value).slice(0, longestText), type: String };
}

/** XML takes no control characters, and halves of characters break the file. */
function sayable(value: string): string {
  return value.replace(/[\p{Cs}\ufffe\uffff]|(?![\n\t])\p{Cc}/gu, '');
}

function widthOf({ headers, rows }: Sheet, index: number): number {
  const longest = rows.slice(0, 200).reduce((most, row) => {
    const cell = row[index];
    return Math.max(most, typeof cell === 'string' ? cell.length : 12);
  }, headers[index]?.length ?? 0);
  return Math.min(Math.max(longest + 2, 10), 60);
}

/** Excel refuses a file whose tab is named otherwise. */
function tabName(name: string): string {
  const kept = sayable(name)
    .replace(/[\\/?*[\]:]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim();
  return kept.slice(0, 31).trim() || 'KoproGo';
}
