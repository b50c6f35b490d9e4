import { expect } from 'playwright/test';
import { demo } from '../../sync-server/src/demo/names.ts';
import type { TextId } from '../product/words.ts';
import type { Person } from './person.ts';

/** What an owner reads of their own: what they owe, and each of this year's charges. */
export type OwnFigures = { readonly account: string; readonly charges: readonly string[] };

const own = { account: 'account.title', charges: 'charges.title' } as const;

/** On somebody's own device, or through their eyes: the two screens are the same. */
export async function readsFigures(
  person: Person,
  goesTo: (place: (typeof own)[keyof typeof own]) => Promise<void>,
): Promise<OwnFigures> {
  // The page that was left shows sums too, until this one is there.
  const isAt = (place: TextId) =>
    expect(person.main.getByRole('heading', { level: 1 })).toHaveText(person.say(place));
  await goesTo(own.account);
  await isAt(own.account);
  const account = person.main.locator('section').filter({ hasText: '€' }).first();
  await expect(account).toBeVisible();
  const owed = await account.innerText();
  await goesTo(own.charges);
  await isAt(own.charges);
  const rows = person.main.getByRole('link').filter({ hasText: '€' });
  await expect(rows.first()).toBeVisible();
  return { account: owed, charges: await rows.allInnerTexts() };
}

/** From the owner's sheet in the building file. */
export async function looksAsOwner(person: Person, owner: string): Promise<void> {
  const { page } = person;
  await person.device.visits(`/building?q=${demo.buildings.tilleuls.id}&tab=owners`);
  await person.main
    .getByRole('button', { name: new RegExp(owner) })
    .first()
    .click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: person.say('building.asOwner') })
    .click();
  await expect(banner(person)).toContainText(person.say('asOwner.whose', { name: owner }));
}

/** By the places that stand below whose view it is. */
export async function goesToTheirs(person: Person, place: (typeof own)[keyof typeof own]): Promise<void> {
  await banner(person)
    .getByRole('link', { name: person.say(place), exact: true })
    .click();
}

export async function looksNoMore(person: Person): Promise<void> {
  await banner(person)
    .getByRole('link', { name: person.say('asOwner.leave') })
    .click();
  await expect(banner(person)).toHaveCount(0);
  await expect(person.page.getByRole('dialog')).toBeVisible();
}

function banner(person: Person) {
  return person.main.getByRole('region', { name: person.say('asOwner.title') });
}
