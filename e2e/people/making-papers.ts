import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { expect } from 'playwright/test';
import { type ReadPdf, readPdf } from '../../client/src/papers/testing/read-pdf.ts';
import type { Owner } from './owner.ts';
import { opensPlace } from './paying.ts';
import type { Person } from './person.ts';
import type { Syndic } from './syndic.ts';

/** A paper as it lies among the person's downloads, read by another reader. */
export type HeldPaper = ReadPdf & { readonly name: string; readonly text: string };

/** The paper of what is on the screen. */
export async function makesPaper(person: Person): Promise<HeldPaper> {
  const { name, bytes } = await makesFile(person);
  return paperOf(name, bytes);
}

/** What a table of bars tells: each by its name, with its figure. */
export async function readsBars(person: Person, title: string | RegExp): Promise<string[]> {
  // Where the rows behind them follow as a table of the same name, the bars come first.
  const table = person.main.getByRole('table', { name: title }).first();
  await expect(table).toBeVisible();
  const [labels, figures] = await Promise.all([
    table.getByRole('rowheader').allInnerTexts(),
    table.getByRole('cell').allInnerTexts(),
  ]);
  expect(labels.length).toBeGreaterThan(0);
  return [...labels, ...figures.map((text) => text.split('\n')[0] ?? '')].map((text) => printed(text).trim());
}

/** What a line over time tells, in words. */
export async function readsLine(person: Person, title: string): Promise<string> {
  const line = person.main.getByRole('img', { name: title });
  await expect(line).toBeVisible();
  return printed((await line.locator('desc').textContent()) ?? '');
}

/** The papers of everybody, in one archive. */
export async function makesAllPapers(
  person: Person,
): Promise<{ readonly name: string; readonly papers: readonly HeldPaper[] }> {
  const { name, bytes } = await makesFile(person);
  const archive = unzipSync(bytes);
  const papers = Object.entries(archive).map(([of, pdf]) => paperOf(of, pdf));
  return { name, papers: await Promise.all(papers) };
}

async function makesFile(person: Person): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const asked = person.page.waitForEvent('download', { timeout: 60_000 });
  await person.main.getByRole('button', { name: person.say('pdf.make'), exact: true }).click();
  const file = await asked;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

async function paperOf(name: string, bytes: Uint8Array): Promise<HeldPaper> {
  const read = await readPdf(bytes);
  return { ...read, name, text: read.pages.join(' ') };
}

/** An amount as it is printed, whichever spaces stand between its thousands. */
export function printed(text: string): string {
  return text.replace(/\s/g, ' ');
}

export async function opensOwnCall(owner: Owner, label: string): Promise<void> {
  await owner.goesTo('account.title');
  await owner.main.getByRole('link').filter({ hasText: label }).first().click();
  await expect(owner.main.getByRole('heading', { level: 1 })).toContainText(label);
}

/** The first call of a plan that went out. */
export async function opensCall(syndic: Syndic, label: string): Promise<void> {
  await opensPlace(syndic, 'calls.title');
  await syndic.main
    .getByRole('region', { name: new RegExp(label) })
    .getByRole('link')
    .first()
    .click();
  await expect(syndic.main.getByRole('heading', { level: 1 })).toContainText(label);
}

/** Who is called, with the amount as the screen writes it. */
export async function readsWhoIsCalled(
  syndic: Syndic,
): Promise<{ readonly name: string; readonly communication: string; readonly amount: string }[]> {
  const table = syndic.main.getByRole('table', { name: syndic.say('calls.owners') });
  const rows = await table.getByRole('row').all();
  const cells = await Promise.all(rows.map((row) => row.getByRole('cell').allInnerTexts()));
  const headed = await Promise.all(rows.map((row) => row.getByRole('rowheader').allInnerTexts()));
  return rows.flatMap((_, at) => {
    const [name = '', , communication = '', amount = ''] = [...(headed[at] ?? []), ...(cells[at] ?? [])];
    return /\d{3}\/\d{4}/.test(communication) ? [{ name, communication, amount: printed(amount) }] : [];
  });
}
