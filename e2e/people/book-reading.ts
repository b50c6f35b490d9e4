import { expect, type Locator } from 'playwright/test';
import type { Person } from './person.ts';
import { fitsNarrow, isReadable } from './readable.ts';

/** Of an association of fewer than twenty lots. */
const everyReport = [
  'simple',
  'sheet',
  'income',
  'trial',
  'ledger',
  'journals',
  'owners',
  'suppliers',
  'funds',
  'closing',
] as const;
type Report = (typeof everyReport)[number];

/** By the sidebar of a desk, or behind the last tab of a phone. */
export async function opensBooks(reader: Person): Promise<void> {
  if (reader.device.form === 'phone') {
    await reader.goesTo('more.title');
    await reader.main.getByRole('link', { name: reader.say('books.title'), exact: true }).click();
  } else {
    await reader.goesTo('books.title');
  }
  await expect(reader.main.getByRole('tablist')).toBeVisible();
}

export async function opensReport(reader: Person, report: Report | 'budget'): Promise<void> {
  const tab = reader.main.getByRole('tab', { name: reader.say(`books.${report}`), exact: true });
  await tab.click();
  await expect(tab).toHaveAttribute('aria-selected', 'true');
}

/** The last day a report tells of. */
export async function readsUntil(reader: Person, day: string): Promise<void> {
  const until = reader.main.getByLabel(reader.say('books.until'), { exact: true });
  await until.fill(day);
  await until.press('Tab');
}

/** Both sides of the balance sheet are the same amount; a building that owes its suppliers has one. */
export async function seesBalance(reader: Person): Promise<void> {
  const totals = ['books.assets', 'books.liabilities'] as const;
  const [assets, liabilities] = totals.map((side) => {
    const name = reader.say(side);
    const label = reader.say('books.totalOf', { name: name.toLowerCase() });
    return reader.main
      .getByRole('region', { name })
      .getByText(label)
      .locator('xpath=..')
      .locator('span')
      .last();
  });
  if (!assets || !liabilities) throw new Error('a balance sheet has two sides');
  await expect(assets).toHaveText(/€/);
  expect(await assets.innerText()).toBe(await liabilities.innerText());
}

/** Debits and credits of all accounts together. */
export async function seesDebitsEqualCredits(reader: Person): Promise<void> {
  const sums = reader.main.locator('tfoot td').filter({ hasText: '€' });
  await expect(sums).toHaveCount(4);
  const [, debit, credit, closing] = await sums.allInnerTexts();
  expect(amountIn(debit)).toBe(amountIn(credit));
  expect(amountIn(closing)).toBe('0,00');
}

/** From the balance sheet down to an entry: the account, its line, the entry in double. */
export async function drillsDownTo(reader: Person, account: string, line: string): Promise<void> {
  const liabilities = reader.main.getByRole('region', { name: reader.say('books.liabilities') });
  await liabilities.getByRole('link', { name: new RegExp(`^${account}`) }).click();
  await expect(reader.main.getByRole('region', { name: new RegExp(`^${account} `) })).toBeVisible();
  await reader.main.getByRole('link', { name: line }).first().click();
  await expect(reader.main.getByRole('heading', { level: 1, name: line })).toBeVisible();
}

/** The photo of the invoice behind the entry. */
export async function seesInvoicePhoto(reader: Person): Promise<void> {
  await reader.seesPicture(new RegExp(`^${reader.say('books.voucher.invoice')} `));
}

/** The first entry of the journal on the screen that nobody took back. */
export async function opensFirstEntry(reader: Person): Promise<void> {
  const rows = reader.main.getByRole('list').getByRole('link');
  await rows
    .filter({ hasNotText: reader.say('books.reversed') })
    .filter({ hasNotText: reader.say('books.event.reversal') })
    .first()
    .click();
}

/** Takes the entry on the screen back, for a reason; what opens is the entry that does. */
export async function reversesEntry(reader: Person, reason: string): Promise<void> {
  await reader.main.getByRole('button', { name: reader.say('books.reverse') }).click();
  const sheet = reader.page.getByRole('dialog', { name: reader.say('books.reverseTitle') });
  await sheet.getByLabel(reader.say('books.reverseReason')).fill(reason);
  await sheet.getByRole('button', { name: reader.say('books.reverse') }).click();
  await expect(reader.main.getByRole('heading', { level: 1, name: reason })).toBeVisible();
}

/** Whether the entry on the screen waits on this device or stands in the books. */
export async function findsEntryMarked(reader: Person, state: 'onDevice' | 'posted'): Promise<void> {
  const mark: Locator = reader.main.getByText(reader.say(`state.${state}`), { exact: true });
  await expect(mark).toBeVisible({ timeout: 30_000 });
}

export async function everyReportIsReadable(reader: Person): Promise<void> {
  for (const report of everyReport) {
    await opensReport(reader, report);
    await isReadable(reader, report);
    await fitsNarrow(reader, report);
  }
}

function amountIn(text: string | undefined): string {
  return /-?[\d\s\u202f\u00a0.]*,\d\d/.exec(text ?? '')?.[0].trim() ?? '';
}
