import { expect, type Locator } from 'playwright/test';
import type { TextId } from '../product/words.ts';
import type { Syndic } from './syndic.ts';

/** Chooses electronic invoices kept on the device. */
export async function importsEInvoices(keeper: Syndic, paths: readonly string[]): Promise<void> {
  await keeper.goesTo('invoices.title');
  await keeper.main.getByRole('link', { name: keeper.say('eInvoice.import'), exact: true }).click();
  const asked = keeper.page.waitForEvent('filechooser');
  await keeper.main.getByRole('button', { name: keeper.say('eInvoice.choose'), exact: true }).click();
  const chooser = await asked;
  await chooser.setFiles([...paths]);
}

/** A file that was not taken is named, with the reason. */
export async function isToldWhyNot(keeper: Syndic, name: string, why: TextId, params = {}): Promise<void> {
  const alert = keeper.main.getByRole('alert').filter({ hasText: name });
  await expect(alert).toContainText(keeper.say(why, params));
}

export function fileCard(keeper: Syndic, number: string): Locator {
  return keeper.main.getByRole('article', { name: number, exact: true });
}

/** Makes the draft of a file that was read, and opens it. */
export async function makesDraftOf(keeper: Syndic, number: string): Promise<void> {
  const card = fileCard(keeper, number);
  await card.getByRole('button', { name: keeper.say('eInvoice.makeDraft'), exact: true }).click();
  await expect(card.getByRole('status')).toContainText(keeper.say('eInvoice.made'));
  await card.getByRole('link', { name: keeper.say('eInvoice.open'), exact: true }).click();
  await expect(keeper.field('number')).toHaveValue(number);
}

export async function booksLineOn(keeper: Syndic, nth: number, account: string): Promise<void> {
  const accounts = keeper.line(nth).getByLabel(keeper.say('entry.account'), { exact: true }).first();
  await accounts.click();
  await accounts.fill(account);
  await keeper.page
    .getByRole('option', { name: new RegExp(`^${account} `) })
    .first()
    .click();
}

/** The whole line is for the owner of that lot. */
export async function chargesLineToOwnerOf(keeper: Syndic, nth: number, lot: string): Promise<void> {
  const bearers = keeper.line(nth).getByLabel(keeper.say('entry.key'));
  const option = bearers
    .locator('option')
    .filter({ hasText: new RegExp(`^${lot} · `) })
    .first();
  await bearers.selectOption((await option.getAttribute('value')) ?? '');
}
