import { euros, type Language } from 'shared-domain/kernel';
import { fractionText, type Sheet, type SheetCell } from './sheet.ts';

const byteOrderMark = '\ufeff';

/**
 * A file that a Belgian Excel opens by a double click: semicolons, lines ended as Windows does, and the mark without
 * which it takes UTF-8 for something else.
 */
export function writeCsv({ headers, rows }: Sheet, language: Language): string {
  const lines = [headers, ...rows].map((row) => row.map((cell) => written(cell, language)).join(';'));
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`;
}

function written(cell: SheetCell, language: Language): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return quoted(harmless(cell));
  if (typeof cell === 'number') return decimal(String(cell), language);
  if ('cents' in cell) return decimal(euros(cell.cents), language);
  if ('day' in cell) return cell.day;
  // Without its sign Excel reads a third as the first of March.
  return `'${fractionText(cell.fraction)}`;
}

function decimal(number: string, language: Language): string {
  return language === 'en' ? number : number.replace('.', ',');
}

/** A text that a spreadsheet would run as a formula is told to be a text: the name of a supplier is typed by strangers. */
function harmless(text: string): string {
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[;,"'\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
