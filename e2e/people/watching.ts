import { expect } from 'playwright/test';
import { interactionsOf, shiftsOf, slowProcessor, watchPaints } from '../device/smoothness.ts';
import type { Person } from './person.ts';

/** Opens each place of the navigation by its address: nothing moves by itself while it fills. */
export async function everyPlaceStandsStill(person: Person): Promise<void> {
  const { page } = person;
  const links = page.getByRole('navigation', { name: person.say('shell.navigation') }).getByRole('link');
  const paths = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  expect(paths.length).toBeGreaterThan(1);
  await watchPaints(page);
  for (const path of paths) await standsStill(person, path);
}

export async function standsStill(person: Person, path: string): Promise<void> {
  await person.device.visits(path);
  await expect(person.main.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await shiftsOf(person.page), `what moved by itself at ${path}`).toEqual([]);
}

/** Every touch and key of what is done is painted in time on a processor four times slower; tells the slowest. */
export async function isAnsweredWithin(
  person: Person,
  millis: number,
  doing: () => Promise<void>,
): Promise<string> {
  await watchPaints(person.page);
  await person.device.visits('/');
  await expect(person.main.getByRole('heading', { level: 1 })).toBeVisible();
  await slowProcessor(person.page, 4);
  await doing();
  const interactions = await interactionsOf(person.page);
  await slowProcessor(person.page, 1);
  const late = interactions.filter((one) => one.millis > millis);
  expect(late, `answered within ${millis} ms`).toEqual([]);
  const slowest = Math.max(0, ...interactions.map((one) => one.millis));
  return `slowest of ${interactions.length} interactions over 16 ms: ${slowest} ms`;
}
