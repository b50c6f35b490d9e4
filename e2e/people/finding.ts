import { expect } from 'playwright/test';
import type { Person } from './person.ts';

/** Looks for everything by a few letters, from the keyboard at a desk and by the sign above on a phone. */
export async function looksFor(person: Person, words: string): Promise<void> {
  const { page, device } = person;
  if (device.form === 'desktop') await page.keyboard.press('Control+k');
  else await page.getByRole('button', { name: person.say('shell.find') }).click();
  const field = page.getByRole('textbox', { name: person.say('find.title') });
  await expect(field).toBeFocused();
  await field.fill(words);
}

export async function isOffered(person: Person, name: RegExp): Promise<void> {
  await expect(person.page.getByRole('dialog').getByRole('button', { name }).first()).toBeVisible();
}

/** Brings the only one that is offered under the hand. */
export async function choosesOnly(person: Person, name: RegExp): Promise<void> {
  await person.page.keyboard.press('ArrowDown');
  const offered = person.page.getByRole('dialog').getByRole('button', { name });
  await expect(offered).toHaveAttribute('data-selected', 'true');
}

/** Takes what is offered first for these words. */
export async function goesToFirst(person: Person, name: RegExp): Promise<void> {
  await isOffered(person, name);
  await person.page.keyboard.press('Enter');
  await expect(person.page.getByRole('textbox', { name: person.say('find.title') })).toHaveCount(0);
}

export async function asksForKeys(person: Person): Promise<void> {
  await person.page.keyboard.press('?');
  await expect(person.page.getByRole('dialog', { name: person.say('find.keysTitle') })).toBeVisible();
}
