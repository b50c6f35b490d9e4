import { readFile } from 'node:fs/promises';
import papa from 'papaparse';
import { expect, type Locator } from 'playwright/test';
import { readSheet } from 'read-excel-file/node';
import type { Person } from './person.ts';

/** A list as it lies among the person's downloads. */
export type ExportedList = {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
};

/** By the name the list has on the screen. */
export function exportButton(person: Person, list: string): Locator {
  return person.main.getByRole('button', { name: person.say('export.of', { list }), exact: true });
}

export async function exportsList(
  person: Person,
  list: string,
  format: 'csv' | 'xlsx',
): Promise<ExportedList> {
  await exportButton(person, list).click();
  const asked = person.page.waitForEvent('download');
  await person.page.getByRole('menuitem', { name: person.say(`export.${format}`), exact: true }).click();
  const file = await asked;
  const bytes = await readFile(await file.path());
  const [headers = [], ...rows] = format === 'csv' ? readCsv(bytes) : await readSheet(bytes);
  return { name: file.suggestedFilename(), headers: headers.map(String), rows };
}

/** How many rows the menu says it writes. */
export async function rowsOffered(person: Person, list: string): Promise<number> {
  await exportButton(person, list).click();
  const told = await person.page.getByRole('menu').innerText();
  await person.page.keyboard.press('Escape');
  return Number.parseInt(told, 10);
}

/** What stands under a heading. */
export function columnOf({ headers, rows }: ExportedList, heading: string): unknown[] {
  const at = headers.indexOf(heading);
  expect(at, `${heading} is among ${headers.join(', ')}`).toBeGreaterThanOrEqual(0);
  return rows.map((row) => row[at]);
}

function readCsv(bytes: Buffer): string[][] {
  const text = bytes.toString('utf8');
  expect(text.startsWith('\ufeff'), 'the mark by which Excel knows UTF-8').toBe(true);
  const { data, errors } = papa.parse<string[]>(text.slice(1), { delimiter: ';', skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

export async function searchesInvoices(person: Person, words: string): Promise<void> {
  await person.main.getByRole('searchbox', { name: person.say('invoices.search') }).fill(words);
}
