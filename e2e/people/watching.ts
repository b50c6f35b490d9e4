import { expect } from 'playwright/test';
import { shiftsOf, watchShifts } from '../device/smoothness.ts';
import type { Person } from './person.ts';

type Places = { readonly also?: readonly string[] };

/** Opens each place of the navigation by its address, and `also` these: nothing moves by itself while they fill. */
export async function everyPlaceStandsStill(person: Person, { also = [] }: Places = {}): Promise<void> {
  const { page } = person;
  const links = page.getByRole('navigation', { name: person.say('shell.navigation') }).getByRole('link');
  const paths = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  expect(paths.length).toBeGreaterThan(1);
  await watchShifts(page);
  for (const path of [...paths, ...also]) await standsStill(person, path);
}

async function standsStill(person: Person, path: string): Promise<void> {
  await person.device.visits(path);
  await expect(person.main.getByRole('heading', { level: 1 })).toBeVisible();
  expect.soft(await shiftsOf(person.page), `what moved by itself at ${path}`).toEqual([]);
}
