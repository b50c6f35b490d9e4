import { expect, type Locator } from 'playwright/test';
import type { Admin } from './admin.ts';
import type { Account } from './person.ts';
import type { Syndic } from './syndic.ts';

/** An association of volunteers joins: its first syndic, and the password they are told once. */
export function foundsOffice(admin: Admin, name: string, syndic: Account): Promise<string> {
  return admin.device.onTheGround(() => foundsOnline(admin, name, syndic));
}

async function foundsOnline(admin: Admin, name: string, syndic: Account): Promise<string> {
  await admin.main.getByRole('button', { name: admin.say('admin.newOrganisation'), exact: true }).click();
  const sheet = admin.page.getByRole('dialog', { name: admin.say('admin.newOrganisation') });
  await sheet.getByLabel(admin.say('admin.organisationName')).fill(name);
  await sheet.getByLabel(admin.say('admin.personName')).fill(syndic.name);
  await sheet.getByLabel(admin.say('word.email')).fill(syndic.email);
  await sheet.getByLabel(admin.say('admin.alsoSyndic')).check();
  await sheet.getByRole('button', { name: admin.say('admin.newOrganisation'), exact: true }).click();
  const told = sheet.getByRole('status');
  await expect(told).toContainText(syndic.name);
  // The password stands between the sentence and the button that copies it.
  const lines = (await told.innerText()).split('\n').map((line) => line.trim());
  return lines.find((line) => /^\S{8,}$/.test(line)) ?? '';
}

/** Signs in with the password that was told, chooses another, and has everything here. */
export async function beginsWith(syndic: Syndic, password: string): Promise<void> {
  await syndic.device.opensTab('/');
  await syndic.page.getByLabel(syndic.say('word.email'), { exact: true }).fill(syndic.account.email);
  await syndic.page.getByLabel(syndic.say('word.password'), { exact: true }).fill(password);
  await syndic.page.getByRole('button', { name: syndic.say('signIn.title'), exact: true }).click();
  await choosesPassword(syndic, password);
  await syndic.hasAllData();
  await syndic.device.hasStaffScreens();
  await syndic.settlesIn();
}

async function choosesPassword(syndic: Syndic, told: string): Promise<void> {
  // Until then the server gives nothing.
  syndic.device.complaints.expect(/status of 403/);
  await syndic.main.getByRole('link', { name: syndic.say('more.password') }).click();
  await syndic.main.getByRole('button', { name: syndic.say('more.password'), exact: true }).click();
  const sheet = syndic.page.getByRole('dialog', { name: syndic.say('more.password') });
  await sheet.getByLabel(syndic.say('more.passwordNow'), { exact: true }).fill(told);
  await sheet.getByLabel(syndic.say('more.passwordNext'), { exact: true }).fill(`${told} und mein Hund`);
  await sheet.getByRole('button', { name: syndic.say('more.password'), exact: true }).click();
  await expect(sheet).toBeHidden();
}

/** A building without anything in it, from the list of buildings on; its screen opens. */
export async function createsBuilding(syndic: Syndic, name: string): Promise<void> {
  await syndic.goesTo('building.title');
  await syndic.main.getByRole('button', { name: syndic.say('building.create'), exact: true }).click();
  const sheet = syndic.page.getByRole('dialog', { name: syndic.say('building.create') });
  await sheet.getByLabel(syndic.say('word.name'), { exact: true }).fill(name);
  await sheet.getByLabel(syndic.say('building.denominator'), { exact: true }).fill('1000');
  await sheet.getByRole('button', { name: syndic.say('building.create'), exact: true }).click();
  await expect(sheet).toBeHidden();
  await expect(syndic.main.getByRole('heading', { level: 1, name })).toBeVisible();
}

export async function opensImport(syndic: Syndic): Promise<void> {
  await syndic.main.getByRole('link', { name: syndic.say('import.open') }).click();
  await expect(table(syndic)).toBeVisible();
}

/** As a spreadsheet lays a selection on the clipboard: cells by tabs, rows by lines. */
export async function pastesTable(syndic: Syndic, rows: readonly (readonly string[])[]): Promise<void> {
  await table(syndic).fill(rows.map((row) => row.join('\t')).join('\n'));
}

export async function choosesTable(syndic: Syndic, name: string, bytes: Buffer): Promise<void> {
  const asked = syndic.page.waitForEvent('filechooser');
  await syndic.main.getByRole('button', { name: syndic.say('import.file') }).click();
  await (await asked).setFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
}

export async function takesTemplate(syndic: Syndic): Promise<string> {
  const asked = syndic.page.waitForEvent('download');
  await syndic.main.getByRole('button', { name: syndic.say('import.template') }).click();
  return (await asked).path();
}

export async function isToldToMend(syndic: Syndic, said: readonly string[]): Promise<void> {
  const alert = syndic.main.getByRole('alert').filter({ hasText: said[0] ?? '' });
  for (const words of said) await expect(alert).toContainText(words);
  await expect(importButton(syndic)).toBeHidden();
}

export type Counts = { readonly new: number; readonly changed: number; readonly same: number };

export async function seesDryRun(syndic: Syndic, counts: Counts): Promise<void> {
  const made = `${counts.new} (créations?|nieuwe?|neue?)`;
  const changed = `${counts.changed} (modifications?|wijziging(en)?|Änderung(en)?)`;
  const same = `${counts.same} (sans changement|ongewijzigd|unverändert)`;
  await expect(syndic.main.getByText(new RegExp(`^${made}, ${changed}, ${same}$`))).toBeVisible();
}

export async function imports(syndic: Syndic, count: number): Promise<void> {
  await importButton(syndic).click();
  const told = new RegExp(`^${count} (éléments? importés?|elementen geïmporteerd|Elemente importiert)`);
  await expect(syndic.main.getByText(told)).toBeVisible({ timeout: 60_000 });
}

/** Everything of the table is there already. */
export async function hasNothingToImport(syndic: Syndic): Promise<void> {
  await expect(syndic.main.getByText(syndic.say('import.nothing'))).toBeVisible();
  await expect(importButton(syndic)).toBeHidden();
}

export async function opensImportedBuilding(syndic: Syndic): Promise<void> {
  await syndic.main.getByRole('link', { name: syndic.say('import.toBuilding') }).click();
}

/** The tab of the keys: each sum is the denominator, and a word says so. */
export async function seesWholeKeys(syndic: Syndic, sums: readonly string[]): Promise<void> {
  await syndic.main.getByRole('tab', { name: syndic.say('building.keys') }).click();
  const matrix = syndic.main.getByRole('region', { name: syndic.say('building.keys') });
  await expect(matrix.getByText(syndic.say('building.sumRight'))).toHaveCount(sums.length);
  for (const sum of sums) await expect(matrix).toContainText(sum);
}

export async function seesHolder(syndic: Syndic, lot: RegExp, holder: string): Promise<void> {
  await syndic.main.getByRole('tab', { name: syndic.say('building.lots') }).click();
  const lots = syndic.main.getByRole('list', { name: syndic.say('building.lots') });
  await expect(lots.getByRole('button', { name: lot })).toContainText(holder);
}

/** Lays a rectangle over the matrix from its first lot and key on; the sheet shows what it would change. */
export async function pastesParts(syndic: Syndic, rows: readonly (readonly string[])[]): Promise<Locator> {
  await syndic.main.getByRole('button', { name: syndic.say('import.pasteParts') }).click();
  const sheet = syndic.page.getByRole('dialog', { name: syndic.say('import.pasteParts') });
  await sheet
    .getByLabel(syndic.say('import.pasteParts'))
    .last()
    .fill(rows.map((row) => row.join('\t')).join('\n'));
  return sheet;
}

export async function keepsParts(syndic: Syndic, sheet: Locator): Promise<void> {
  await sheet.getByRole('button', { name: syndic.say('import.keepParts') }).click();
  await expect(sheet).toBeHidden();
}

function table(syndic: Syndic): Locator {
  return syndic.main.getByLabel(syndic.say('import.paste'));
}

function importButton(syndic: Syndic): Locator {
  return syndic.main.getByRole('button', { name: syndic.say('import.do'), exact: true });
}
