import { demo, expect, test } from '../journey.ts';
import { opensBooks, opensReport } from '../people/book-reading.ts';
import { columnOf, exportsList, rowsOffered, searchesInvoices } from '../people/exporting.ts';

test('an accountant takes the invoices of a supplier home in Excel, without network', async ({ people }) => {
  const marc = await people.syndic('accountant');
  const invoices = marc.say('invoices.title');
  await marc.looksAt(demo.buildings.tilleuls.name);
  await marc.device.losesNetwork();
  await marc.goesTo('invoices.title');
  const all = await rowsOffered(marc, invoices);
  await searchesInvoices(marc, demo.invoices.liftRepair.supplierName);

  const csv = await exportsList(marc, invoices, 'csv');
  expect(csv.rows.length).toBeGreaterThan(0);
  expect(csv.rows.length).toBeLessThan(all);
  expect(csv.name).toMatch(/^\S+ - .* - \d{4}-\d{2}-\d{2}\.csv$/);
  const lift = demo.invoices.liftRepair.supplierName;
  expect(new Set(columnOf(csv, marc.say('word.supplier')))).toEqual(new Set([lift]));
  expect(columnOf(csv, marc.say('word.amount')).join(' ')).toMatch(/^-?\d+,\d\d( -?\d+,\d\d)*$/);

  const xlsx = await exportsList(marc, invoices, 'xlsx');
  expect(xlsx.headers).toEqual(csv.headers);
  expect(xlsx.rows).toHaveLength(csv.rows.length);
  const amounts = columnOf(xlsx, marc.say('word.amount'));
  expect(amounts.map((amount) => Number(amount).toFixed(2).replace('.', ','))).toEqual(
    columnOf(csv, marc.say('word.amount')),
  );
  expect(columnOf(xlsx, marc.say('word.date')).every((day) => day instanceof Date)).toBe(true);
});

test('the trial balance in a spreadsheet adds up to nothing', async ({ people }) => {
  const marc = await people.syndic('accountant');
  await marc.looksAt(demo.buildings.tilleuls.name);
  await opensBooks(marc);
  await opensReport(marc, 'trial');
  const file = await exportsList(marc, marc.say('books.trial'), 'xlsx');
  const closing = columnOf(file, marc.say('books.closingBalance')).map((amount) =>
    Math.round(Number(amount) * 100),
  );
  expect(closing.length).toBeGreaterThan(5);
  expect(closing.reduce((sum, cents) => sum + cents, 0)).toBe(0);
});

test('an owner takes their charges along', async ({ people }) => {
  const sophie = await people.owner();
  await sophie.device.losesNetwork();
  await sophie.opensCharges();
  const file = await exportsList(sophie, sophie.say('charges.title'), 'csv');
  expect(columnOf(file, sophie.say('charges.yourPart'))).toContain('129,63');
});
