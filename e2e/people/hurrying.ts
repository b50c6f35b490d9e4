import { expect, type Locator } from 'playwright/test';
import { slownessOf, untilNextPaint } from '../device/interactions.ts';
import type { Person } from './person.ts';

export type Touch = {
  readonly what: string;
  /** The address where the hand is. */
  readonly at: string;
  readonly before?: (person: Person) => Promise<unknown>;
  readonly act: (person: Person) => Promise<unknown>;
  /** What it did: a touch that does nothing is painted in no time. */
  readonly did: (person: Person) => Promise<unknown>;
};

/** A hand that is kept waiting no longer than this does not notice that it waits. */
const budgetMillis = 100;
const mostTries = 3;

/**
 * Each is painted within the budget, which on a machine slower than the one it was set on grows by as much as that is
 * slower. A late one is done again: what the machine does besides can only add.
 */
export async function isNeverKeptWaiting(person: Person, touches: readonly Touch[]): Promise<void> {
  const budget = budgetMillis * (await slownessOf(person.page));
  const late: string[] = [];
  for (const touch of touches) {
    const tries: number[] = [];
    while (tries.length < mostTries && !tries.some((millis) => millis <= budget))
      tries.push(await waitsFor(person, touch));
    if (Math.min(...tries) > budget) late.push(`${touch.what}: ${tries.join(', ')} ms`);
  }
  expect(late, `later than ${Math.round(budget)} ms`).toEqual([]);
}

async function waitsFor(person: Person, { at, before, act, did }: Touch): Promise<number> {
  await person.device.visits(at);
  await expect(person.main.getByRole('heading', { level: 1 })).toBeVisible();
  await before?.(person);
  const millis = await untilNextPaint(person.page, () => act(person));
  await did(person);
  return millis;
}

/** From the first place of the navigation to each of the others. */
export async function everyPlace(person: Person): Promise<Touch[]> {
  const links = person.page
    .getByRole('navigation', { name: person.say('shell.navigation') })
    .getByRole('link');
  const paths = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  const [first = '/'] = paths;
  return paths.map((path, nth) => ({
    what: `${path} is opened`,
    at: nth === 0 ? (paths[1] ?? '/') : first,
    act: () => links.nth(nth).click(),
    did: ({ page }) => expect(page).toHaveURL(new RegExp(`${path}([?].*)?$`)),
  }));
}

/** So fast do quick fingers type. */
const betweenLetters = 80;

/** Letters in a field, one after another: what follows from the first must not hold up the next. */
export function letters(
  what: string,
  at: string,
  field: (person: Person) => Locator,
  typed: string,
  shown: string | RegExp = typed,
): Touch {
  return {
    what,
    at,
    before: async (person) => {
      await field(person).first().fill('');
      await field(person).first().focus();
    },
    act: ({ page }) => page.keyboard.type(typed, { delay: betweenLetters }),
    did: (person) => expect(field(person).first()).toHaveValue(shown),
  };
}

export function press(
  what: string,
  at: string,
  control: (person: Person) => Locator,
  did: (person: Person) => Promise<unknown>,
): Touch {
  return {
    what,
    at,
    before: (person) => expect(control(person).first()).toBeVisible(),
    act: (person) => control(person).first().click(),
    did,
  };
}
