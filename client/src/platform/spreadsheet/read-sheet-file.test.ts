import { zipSync } from 'fflate/browser';
import { expect, test } from 'vitest';
import { readSheetFile } from './read-sheet-file.ts';
import { writeXlsx } from './xlsx.ts';

const file = (bytes: Uint8Array<ArrayBuffer> | string | Blob, name = 'table') => new File([bytes], name);

test('a table is read as text, whatever letters it was written in', async () => {
  const text = 'Étage;Numéro';
  const latin = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const wide = new Uint8Array([0xff, 0xfe, ...[...text].flatMap((letter) => [letter.charCodeAt(0), 0])]);
  for (const bytes of [text, `\ufeff${text}`, latin, wide])
    expect(await readSheetFile(file(bytes))).toEqual({ is: 'text', text });
});

test('an XLSX gives its cells as texts, days as they are written everywhere', async () => {
  const rows = [['1A', { day: '2026-02-01' as const }, { cents: 1_050 }, 105, null]];
  const blob = await writeXlsx({ headers: ['Lot', 'Jour', 'Montant', 'Part', 'Vide'], rows }, 'x');
  expect(await readSheetFile(file(blob, 'x.xlsx'))).toEqual({
    is: 'cells',
    cells: [
      ['Lot', 'Jour', 'Montant', 'Part', 'Vide'],
      ['1A', '2026-02-01', '10.5', '105', ''],
    ],
  });
});

test.each([
  ['a broken archive', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9])],
  ['an archive that is no spreadsheet', zipSync({ 'a.txt': new Uint8Array([1]) })],
  ['an XLS of before 2007', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0])],
])('%s is refused', async (_, bytes) => {
  expect(await readSheetFile(file(new Uint8Array(bytes)))).toEqual({ is: 'refused', why: 'unreadable' });
});

test('what would unpack to gigabytes is refused before it is unpacked', async () => {
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(80 * 1024 * 1024) }, { level: 9 });
  expect(bomb.length).toBeLessThan(1024 * 1024);
  expect(await readSheetFile(file(new Uint8Array(bomb)))).toEqual({ is: 'refused', why: 'unreadable' });
  const large = new File([new Uint8Array(11 * 1024 * 1024)], 'x.csv');
  expect(await readSheetFile(large)).toEqual({ is: 'refused', why: 'tooLarge' });
});
