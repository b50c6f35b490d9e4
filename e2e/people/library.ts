import { expect, type Locator } from 'playwright/test';
import type { Person } from './person.ts';
import type { Syndic } from './syndic.ts';

export type Added = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kind: string;
  readonly title: string;
  /** As it is typed. */
  readonly datedOn: string;
};

/** A file from the desk into the library of the building that is looked at. */
export async function addsDocument(
  syndic: Syndic,
  { name, bytes, kind, title, datedOn }: Added,
): Promise<void> {
  await syndic.main.getByRole('button', { name: syndic.say('documents.add'), exact: true }).click();
  const sheet = syndic.page.getByRole('dialog', { name: syndic.say('documents.add') });
  await sheet
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) });
  await expect(sheet.getByText(name, { exact: true })).toBeVisible();
  await sheet.getByLabel(syndic.say('documents.kind')).selectOption(kind);
  await sheet.getByLabel(syndic.say('documents.titleField')).fill(title);
  await sheet.getByLabel(syndic.say('documents.datedOn')).fill(datedOn);
  await sheet.getByRole('button', { name: syndic.say('documents.saveNew'), exact: true }).click();
  await expect(sheet).toBeHidden();
}

export function documentRow(person: Person, title: string): Locator {
  return person.main.getByRole('listitem').filter({ hasText: title });
}

export async function searchesDocuments(person: Person, words: string): Promise<void> {
  await person.main.getByRole('searchbox', { name: person.say('documents.search') }).fill(words);
}

/** Its sheet, from its row in the list. */
export async function opensDocument(person: Person, title: string): Promise<Locator> {
  await documentRow(person, title).getByRole('button').first().click();
  const sheet = person.page.getByRole('dialog', { name: title });
  await expect(sheet).toBeVisible();
  return sheet;
}

/** A link to the document whose sheet is open, for seven days; gives its path, to which others have a road of their own. */
export function sharesDocument(syndic: Syndic, sheet: Locator): Promise<string> {
  return syndic.device.onTheGround(async () => {
    await sheet.getByRole('button', { name: syndic.say('documents.linkMake') }).click();
    const told = sheet.getByRole('definition').filter({ hasText: '/api/links/' });
    await expect(told).toBeVisible();
    return new URL((await told.innerText()).trim()).pathname;
  });
}

export function endsLinks(syndic: Syndic, sheet: Locator): Promise<void> {
  return syndic.device.onTheGround(async () => {
    const end = sheet.getByRole('button', { name: new RegExp(syndic.say('documents.linkEnd')) });
    await end.first().click();
    await expect(end).toHaveCount(0);
  });
}
