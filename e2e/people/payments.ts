import { readFileSync } from 'node:fs';
import { expect, type Locator } from 'playwright/test';
import { opensPlace } from './paying.ts';
import type { Syndic } from './syndic.ts';

export type PaymentTab = 'pay' | 'collect' | 'orders';

/** The payments of the building, at one of its tabs. */
export async function opensPayments(syndic: Syndic, tab: PaymentTab): Promise<void> {
  await opensPlace(syndic, 'payments.title');
  await opensTab(syndic, tab);
}

export async function opensTab(syndic: Syndic, tab: PaymentTab): Promise<void> {
  const name = syndic.say(`payments.tab.${tab}`);
  await syndic.main.getByRole('radiogroup').getByText(name, { exact: true }).click();
  await expect(syndic.main.getByRole('radio', { name })).toBeChecked();
}

function lines(syndic: Syndic, tab: PaymentTab): Locator {
  return syndic.main.getByRole('list', { name: syndic.say(`payments.tab.${tab}`) }).getByRole('listitem');
}

/** The claim or order that says all of that. */
export function paymentLine(syndic: Syndic, tab: PaymentTab, ...texts: (string | RegExp)[]): Locator {
  return texts.reduce((line: Locator, hasText) => line.filter({ hasText }), lines(syndic, tab)).first();
}

export type Owed = { readonly supplier: string; readonly label: string; readonly euros: string };

/** What is due first among what can be ordered. */
export async function readsFirstToPay(syndic: Syndic): Promise<Owed> {
  const line = lines(syndic, 'pay')
    .filter({ has: syndic.page.locator('input:enabled') })
    .first();
  const supplier = (await line.locator('label').innerText()).trim();
  const [label = ''] = (await line.getByRole('paragraph').first().innerText()).split(' · ');
  const shown = (await line.innerText()).split('\n').find((text) => text.trim().endsWith('€'));
  return { supplier, label, euros: inFile(shown ?? '') };
}

/** As a bank's file writes an amount. */
function inFile(amount: string): string {
  return amount.replace(/[^\d,]/g, '').replace(',', '.');
}

/** Ticks the line and makes an order of it alone; what opens is the list of orders. */
export async function ordersPayment(syndic: Syndic, ...texts: string[]): Promise<void> {
  const line = paymentLine(syndic, 'pay', ...texts);
  await line.getByRole('checkbox').check();
  await syndic.main.getByRole('button', { name: syndic.say('payments.order'), exact: true }).click();
  await expect(syndic.main.getByRole('radio', { name: syndic.say('payments.tab.orders') })).toBeChecked();
}

/** An amount of nothing is told before anything is ordered, and what was typed stays. */
export async function isToldToPaySomething(syndic: Syndic, owed: Owed): Promise<void> {
  const line = paymentLine(syndic, 'pay', owed.supplier, owed.label);
  await line.getByRole('checkbox').check();
  const amount = line.getByLabel(syndic.say('payments.amountOf', { name: owed.supplier }));
  await amount.fill('0');
  await syndic.main.getByRole('button', { name: syndic.say('payments.order'), exact: true }).click();
  await expect(syndic.main.getByRole('alert')).toHaveText(syndic.say('refusal.sepa.amount'));
  await amount.fill(owed.euros.replace('.', ','));
}

/** The file of the order, as it lies among the person's downloads. */
export async function downloadsOrder(syndic: Syndic, order: Locator): Promise<string> {
  const download = syndic.page.waitForEvent('download');
  await order.getByRole('button', { name: new RegExp(`^${syndic.say('payments.download')}`) }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^\d{4}-\d\d-\d\d-[\w-]+\.xml$/);
  return readFileSync(await file.path(), 'utf8');
}

export async function cancelsOrder(syndic: Syndic, order: Locator, by: string): Promise<void> {
  await order.getByRole('button', { name: new RegExp(`^${syndic.say('payments.cancelOrder')}`) }).click();
  await expect(order).toContainText(syndic.say('payments.cancelled', { name: by }));
}

/** Who collects: the number proposed for the association is taken. */
export async function choosesCreditor(syndic: Syndic): Promise<void> {
  await syndic.main.getByRole('button', { name: syndic.say('payments.settings'), exact: true }).click();
  const sheet = syndic.page.getByRole('dialog', { name: syndic.say('payments.settings') });
  await expect(sheet.getByLabel(syndic.say('payments.creditorId'))).toHaveValue(/^BE\d\dZZZ\d{10}$/);
  await sheet.getByRole('button', { name: syndic.say('payments.saveSettings'), exact: true }).click();
  await expect(sheet).toBeHidden();
}

export type SignedMandate = { readonly owner: string; readonly reference: string; readonly iban: string };

export async function entersMandate(
  syndic: Syndic,
  { owner, reference, iban }: SignedMandate,
): Promise<void> {
  await syndic.main.getByRole('button', { name: syndic.say('payments.newMandate'), exact: true }).click();
  const sheet = syndic.page.getByRole('dialog', { name: syndic.say('payments.newMandate') });
  await sheet.getByLabel(syndic.say('word.owner'), { exact: true }).selectOption({ label: owner });
  await sheet.getByLabel(syndic.say('payments.reference')).fill(reference);
  await sheet.getByLabel(syndic.say('payments.ownersIban')).fill(iban);
  await sheet.getByRole('button', { name: syndic.say('payments.saveMandate'), exact: true }).click();
  await expect(sheet).toBeHidden();
  await expect(syndic.main.getByRole('region', { name: syndic.say('payments.mandates') })).toContainText(
    reference,
  );
}

/** Ticks what is owed for that, and has it collected; what opens is the list of orders. */
export async function collects(syndic: Syndic, ...texts: string[]): Promise<void> {
  await paymentLine(syndic, 'collect', ...texts)
    .getByRole('checkbox')
    .check();
  await syndic.main.getByRole('button', { name: syndic.say('payments.collect'), exact: true }).click();
  await expect(syndic.main.getByRole('radio', { name: syndic.say('payments.tab.orders') })).toBeChecked();
}
