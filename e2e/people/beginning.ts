import { expect, type Locator } from 'playwright/test';
import { demo } from '../../sync-server/src/demo/names.ts';
import { imports, seesDryRun } from './importing.ts';
import type { Syndic } from './syndic.ts';

/** From the sign-in screen to the first screen of an empty office, ready to work without network. */
export async function signsUp(syndic: Syndic, association: string): Promise<void> {
  await syndic.device.opensTab('/');
  const { page } = syndic;
  await page.getByRole('link', { name: syndic.say('signIn.signUp') }).click();
  await page.getByLabel(syndic.say('signUp.association'), { exact: true }).fill(association);
  await page.getByLabel(syndic.say('signUp.name'), { exact: true }).fill(syndic.account.name);
  await givesAddress(syndic, syndic.account.email);
  await expect(syndic.main.getByRole('heading', { level: 1, name: syndic.say('today.title') })).toBeVisible();
  await syndic.hasAllData();
  await syndic.device.hasStaffScreens();
  await syndic.settlesIn();
}

/** What was typed above stays as it is. */
export async function givesAddress(
  syndic: Syndic,
  email: string,
  password: string = demo.password,
): Promise<void> {
  const { page } = syndic;
  await page.getByLabel(syndic.say('word.email'), { exact: true }).fill(email);
  await page.getByLabel(syndic.say('word.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: syndic.say('signIn.signUp'), exact: true }).click();
}

export function steps(syndic: Syndic): Locator {
  return syndic.main.getByRole('list', { name: syndic.say('first.title') });
}

/** The list says how far they are; its next step is opened. */
export async function goesOn(syndic: Syndic, done: number): Promise<void> {
  if ((await steps(syndic).count()) === 0) await syndic.goesTo('today.title');
  await expect(syndic.main.getByText(syndic.say('first.done', { done, count: 6 }))).toBeVisible();
  await steps(syndic)
    .getByRole('link')
    .filter({ hasText: syndic.say('first.go') })
    .click();
}

export type FirstBuilding = {
  readonly name: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly enterpriseNumber: string;
  readonly iban: string;
};

/** The sheet of a new building, which the first step opened. */
export async function describesBuilding(syndic: Syndic, given: FirstBuilding): Promise<void> {
  const sheet = syndic.page.getByRole('dialog', { name: syndic.say('building.create') });
  const fill = (label: string, text: string) => sheet.getByLabel(label, { exact: true }).fill(text);
  await fill(syndic.say('word.name'), given.name);
  await fill(syndic.say('building.street'), given.street);
  await fill(syndic.say('building.postalCode'), given.postalCode);
  await fill(syndic.say('building.city'), given.city);
  await fill(syndic.say('building.enterpriseNumber'), given.enterpriseNumber);
  await fill(syndic.say('building.iban', { place: 1 }), given.iban);
  await sheet.getByRole('button', { name: syndic.say('building.create'), exact: true }).click();
  await expect(sheet).toBeHidden();
}

export type FirstLot = {
  readonly number: string;
  readonly part: string;
  readonly firstName: string;
  readonly lastName: string;
};

/** One row a lot, with its quote-parts and its owner; the tab is closed and opened before they are looked at, then written. */
export async function fillsTable(syndic: Syndic, lots: readonly FirstLot[]): Promise<void> {
  const rowAt = (at: number) =>
    syndic.main.getByRole('group', { name: syndic.say('import.typed.row', { place: String(at + 1) }) });
  for (const [at, lot] of lots.entries()) {
    const row = rowAt(at);
    await row.getByLabel(syndic.say('import.field.number'), { exact: true }).fill(lot.number);
    await row.getByLabel(syndic.say('import.typed.parts'), { exact: true }).fill(lot.part);
    await row.getByLabel(syndic.say('import.field.lastName'), { exact: true }).fill(lot.lastName);
    await row.getByLabel(syndic.say('import.field.firstName'), { exact: true }).fill(lot.firstName);
  }
  const { pathname, search } = new URL(syndic.page.url());
  await syndic.device.closesTab();
  await syndic.device.opensTab(pathname + search);
  for (const [at, lot] of lots.entries()) {
    const field = rowAt(at).getByLabel(syndic.say('import.field.firstName'), { exact: true });
    await expect(field).toHaveValue(lot.firstName);
  }
  await syndic.main.getByRole('button', { name: syndic.say('import.typed.check') }).click();
  // The lots, as many owners, their key, and who holds each lot.
  const count = lots.length * 3 + 1;
  await seesDryRun(syndic, { new: count, changed: 0, same: 0 });
  await imports(syndic, count);
}

type BudgetLine = { readonly account: string; readonly label: string; readonly amount: string };

/** A budget of one line, approved by the assembly, becomes a plan of calls. */
export async function budgets(syndic: Syndic, line: BudgetLine): Promise<void> {
  const { main, page } = syndic;
  const press = (id: Parameters<Syndic['say']>[0], where: Locator = main) =>
    where.getByRole('button', { name: syndic.say(id), exact: true }).click();
  await press('budgets.new');
  await press('budgets.begin', page.getByRole('dialog', { name: syndic.say('budgets.new') }));
  const first = main.getByRole('group', { name: syndic.say('budgets.line', { place: 1 }) });
  await first.getByLabel(syndic.say('budgets.account'), { exact: true }).fill(line.account);
  await first.getByLabel(syndic.say('calls.label'), { exact: true }).fill(line.label);
  await first.getByLabel(syndic.say('word.amount'), { exact: true }).fill(line.amount);
  const submit = main.getByRole('button', { name: syndic.say('budgets.submit'), exact: true });
  await expect(submit).toBeDisabled();
  await press('budgets.save');
  await expect(main.getByText(syndic.say('budgets.kept'))).toBeVisible();
  await press('budgets.submit');
  await press('budgets.approve');
  const approval = page.getByRole('dialog', { name: syndic.say('budgets.approve') });
  await approval.getByLabel(syndic.say('budgets.minutes')).fill('PV 2026, point 4');
  await press('budgets.approveDone', approval);
  await expect(approval).toBeHidden();
  await press('budgets.makePlans');
  const plans = page.getByRole('dialog', { name: syndic.say('budgets.makePlans') });
  await press('budgets.makePlansDone', plans);
  await expect(plans).toBeHidden();
}
