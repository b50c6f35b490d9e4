import type { Language, LocalDate } from 'shared-domain/kernel';
import { writeCsv } from './csv.ts';
import { sheetFileName } from './file-name.ts';
import type { Sheet } from './sheet.ts';
import { writeXlsx, xlsxType } from './xlsx.ts';

export type SheetFormat = 'xlsx' | 'csv';

export type SheetTitle = {
  readonly list: string;
  /** The building, the owner or the account it is about. */
  readonly about: readonly string[];
  readonly day: LocalDate;
  readonly language: Language;
};

export async function writeSheet(sheet: Sheet, title: SheetTitle, format: SheetFormat): Promise<File> {
  const name = sheetFileName([title.list, ...title.about], title.day, format);
  if (format === 'csv')
    return new File([writeCsv(sheet, title.language)], name, { type: 'text/csv;charset=utf-8' });
  return new File([await writeXlsx(sheet, title.list)], name, { type: xlsxType });
}
