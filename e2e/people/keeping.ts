import type { Locator } from 'playwright/test';
import type { Person } from './person.ts';

/** The building in the switch, whether it is on this device or away. */
export function offered(person: Person, building: string): Locator {
  return person.page
    .getByRole('combobox', { name: person.say('shell.scope') })
    .locator('option', { hasText: new RegExp(`^${building}( \\(|$)`) });
}

/** Chooses a building that may be away: its name in the switch then says so. */
export async function opens(person: Person, building: string): Promise<void> {
  const value = await offered(person, building).getAttribute('value');
  await person.page.getByRole('combobox', { name: person.say('shell.scope') }).selectOption(value);
}
