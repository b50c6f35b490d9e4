import { expect, type Locator } from 'playwright/test';
import { demo } from '../../sync-server/src/demo/names.ts';
import type { Person } from './person.ts';

const place = `/building?q=${demo.buildings.tilleuls.id}&tab=owners`;

export const ownerFields = ['firstName', 'lastName', 'street', 'city'] as const;
export type TypedOwner = Partial<Record<(typeof ownerFields)[number], string>>;

/** The sheet of a new owner, or of one who is known by name. */
export async function opensOwnerForm(person: Person, name?: string): Promise<Locator> {
  const title = name ? 'building.editOwner' : 'building.newOwner';
  if (name) {
    await person.main
      .getByRole('button', { name: new RegExp(name) })
      .first()
      .click();
    const sheet = person.page.getByRole('dialog');
    await sheet.getByRole('button', { name: person.say(title) }).click();
  } else {
    await person.main.getByRole('button', { name: person.say(title), exact: true }).click();
  }
  const form = person.page.getByRole('dialog', { name: person.say(title) });
  await expect(form).toBeVisible();
  return form;
}

export async function visitsOwners(person: Person): Promise<void> {
  await person.device.visits(place);
}

/** After the tab was closed. */
export async function opensOwnersAgain(person: Person): Promise<void> {
  await person.device.opensTab(place);
}

export async function typesOwner(person: Person, form: Locator, owner: TypedOwner): Promise<void> {
  for (const field of ownerFields) {
    const text = owner[field];
    if (text !== undefined) await fieldOf(person, form, field).fill(text);
  }
}

export async function findsTyped(person: Person, form: Locator, owner: TypedOwner): Promise<void> {
  for (const field of ownerFields) {
    const text = owner[field];
    if (text !== undefined) await expect(fieldOf(person, form, field)).toHaveValue(text);
  }
}

/** What was typed another time is said to be there again; one button changes that. */
export async function isToldOfTyped(person: Person, form: Locator): Promise<void> {
  await expect(form.getByRole('status')).toHaveText(person.say('form.takenUp'));
}

export async function isToldOfNothing(form: Locator): Promise<void> {
  await expect(form.getByRole('textbox').first()).toBeVisible();
  await expect(form.getByRole('status')).toHaveCount(0);
}

export async function chooses(
  person: Person,
  form: Locator,
  what: 'form.beginAnew' | 'form.takeUp',
): Promise<void> {
  await form.getByRole('button', { name: person.say(what), exact: true }).click();
}

export async function savesOwner(person: Person, form: Locator): Promise<void> {
  await form.getByRole('button', { name: person.say('building.apply'), exact: true }).click();
  await expect(form).toBeHidden();
}

export async function closesForm(person: Person, form: Locator): Promise<void> {
  await form.getByRole('button', { name: person.say('word.close'), exact: true }).click();
  await expect(form).toBeHidden();
}

function fieldOf(person: Person, form: Locator, field: (typeof ownerFields)[number]): Locator {
  return form.getByLabel(person.say(`building.${field}`), { exact: true });
}
