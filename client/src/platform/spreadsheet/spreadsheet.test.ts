import fc from 'fast-check';
import papa from 'papaparse';
import readXlsx, { readSheet } from 'read-excel-file/node';
import { readSheet as readHere } from 'read-excel-file/universal';
import { expect, test } from 'vitest';
import { writeCsv } from './csv.ts';
import { sheetFileName } from './file-name.ts';
import { type Sheet, sheetOf } from './sheet.ts';
import { writeXlsx } from './xlsx.ts';

const sheet: Sheet = {
  headers: ['Fournisseur', 'Date', 'Montant', 'Lignes', 'Part'],
  rows: [
    [
      'Élévateurs « Léa »; "24/7"',
      { day: '2026-02-28' },
      { cents: -123_456 },
      12,
      { fraction: { numerator: 1, denominator: 3 } },
    ],
    ['=HYPERLINK("x")', null, { cents: 5 }, -3, null],
  ],
};

function readCsv(csv: string): string[][] {
  expect(csv.startsWith('\ufeff')).toBe(true);
  return papa.parse<string[]>(csv.slice(1), { delimiter: ';', newline: '\r\n', skipEmptyLines: true }).data;
}

test('a CSV is what a Belgian Excel opens: semicolons, its decimal mark, days that sort', () => {
  expect(writeCsv(sheet, 'fr')).toBe(
    '\ufeffFournisseur;Date;Montant;Lignes;Part\r\n' +
      '"Élévateurs « Léa »; ""24/7""";2026-02-28;-1234,56;12;\'1/3\r\n' +
      '"\'=HYPERLINK(""x"")";;0,05;-3;\r\n',
  );
  expect(readCsv(writeCsv(sheet, 'en'))[1]?.[2]).toBe('-1234.56');
});

test.each(['=1+1', '+32 475 12 34 56', '-1', '@sum', '\t=1', '\r=1', ' =1', '＝1'])(
  '%j is told to be a text',
  (text) => {
    expect(readCsv(writeCsv({ headers: ['a', 'b'], rows: [[text, 'x']] }, 'fr'))[1]).toEqual([
      `'${text}`,
      'x',
    ]);
  },
);

test('any text survives a CSV, but for the sign that keeps it from being run', () => {
  // What fails tells its seed: `SEED=… vitest run` plays it again.
  const seed = Number(process.env.SEED ?? Date.now());
  const texts = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(';', '"', '\n', '\r', "'", 'a', '=') }),
    ),
    { minLength: 2, maxLength: 6 },
  );
  fc.assert(
    fc.property(texts, (cells) => {
      // The cells of one row: an empty first and only one would be an empty line.
      const row = ['first', ...cells];
      const [, read] = readCsv(writeCsv({ headers: row.map(() => 'h'), rows: [row] }, 'nl'));
      const told = read?.map((text, at) => (text === row[at] ? text : text.replace(/^'/, '')));
      expect(told).toEqual(row);
    }),
    { seed, numRuns: 500 },
  );
});

test('an XLSX holds numbers, days and texts as what they are', async () => {
  const blob = await writeXlsx(sheet, 'Factures: toutes/2026 et une suite bien trop longue');
  const bytes = Buffer.from(await blob.arrayBuffer());
  const [tab] = await readXlsx(bytes);
  expect(tab?.sheet).toBe('Factures  toutes 2026 et une su');
  expect(tab?.data).toEqual([
    [...sheet.headers],
    ['Élévateurs « Léa »; "24/7"', new Date('2026-02-28T00:00:00Z'), -1234.56, 12, '1/3'],
    ['=HYPERLINK("x")', null, 0.05, -3, null],
  ]);
});

test('thousands of rows are packed and unpacked without a worker', async () => {
  const count = 20_000;
  const rows = Array.from({ length: count }, (_, at) => [`Ligne ${at} ${at * 7919}`, { cents: at }]);
  const blob = await writeXlsx({ headers: ['Texte', 'Montant'], rows }, 'Longue');
  expect(blob.size).toBeGreaterThan(160_000);
  const read = await readHere(blob);
  expect(read).toHaveLength(count + 1);
  expect(read[count]).toEqual([`Ligne ${count - 1} ${(count - 1) * 7919}`, (count - 1) / 100]);
});

test('what XML cannot say does not break the file', async () => {
  const blob = await writeXlsx({ headers: ['a\u0000'], rows: [['x\ud800<&>"\u0007y'], ['']] }, "'");
  expect(await readSheet(Buffer.from(await blob.arrayBuffer()))).toEqual([['a'], ['x<&>"y']]);
});

test('a file is named after the list, the place and the day', () => {
  expect(sheetFileName(['Factures', 'Les Tilleuls / 12: "A"'], '2026-11-21', 'csv')).toBe(
    'Factures - Les Tilleuls 12 A - 2026-11-21.csv',
  );
  expect(sheetFileName(['..', '\u202e'], '2026-11-21', 'xlsx')).toBe('2026-11-21.xlsx');
  expect(sheetFileName(['é'.repeat(300)], '2026-11-21', 'csv').length).toBeLessThan(140);
});

test('a list becomes a sheet by its columns', () => {
  const columns = [{ header: 'Nom', sheet: ({ name }: { name: string }) => name }];
  expect(sheetOf(columns, [{ name: 'Anne' }])).toEqual({ headers: ['Nom'], rows: [['Anne']] });
});
