import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from 'playwright/test';
import type { Person } from './person.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** By day and by night: contrast, names, order of headings, and what else a machine can tell of WCAG 2.2. */
export async function isReadable(person: Person, where: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await person.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violationsOn(person.page), `${where}, ${colorScheme}`).toEqual([]);
  }
}

/** What a machine finds against WCAG 2.2 on the screen as it is. */
export async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(standards)
    // What lies half under the phone's bar is scrolled out, not too small; the browser's reader of PDFs is its own.
    .disableRules(['target-size'])
    .exclude('iframe')
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** The same once all is at rest: what fades by itself is looked at again. */
export async function violationsAtRest(page: Page): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  let found = await violationsOn(page);
  for (let looks = 0; found.length > 0 && looks < 3; looks += 1) {
    await page.waitForTimeout(1_000);
    found = await violationsOn(page);
  }
  return found;
}

/** Nothing is wider than the narrowest phone: 320 pixels, which is also a desk's window at 400 %. */
export async function fitsNarrow(person: Person, where: string): Promise<void> {
  const before = person.page.viewportSize();
  await person.page.setViewportSize({ width: 320, height: 640 });
  const widest = () => person.page.evaluate(() => document.documentElement.scrollWidth);
  await expect.poll(widest, { message: `${where}, as wide as the narrowest phone` }).toBeLessThanOrEqual(320);
  if (before) await person.page.setViewportSize(before);
}

/** Each place of the navigation in turn, also at its narrowest. */
export async function everyPlaceIsReadable(person: Person): Promise<void> {
  const navigation = person.page.getByRole('navigation', { name: person.say('shell.navigation') });
  const links = navigation.getByRole('link');
  for (let place = 0; place < (await links.count()); place += 1) {
    const heading = await goesTo(person, links.nth(place));
    const where = (await heading.textContent()) ?? '';
    await isReadable(person, where);
    await fitsNarrow(person, where);
  }
}

/** The page that was left stays until the next one is there: its heading says nothing about the next. */
async function goesTo(person: Person, link: Locator): Promise<Locator> {
  const heading = person.main.locator('h1:not([data-left])');
  await expect(heading).toBeVisible();
  if ((await link.getAttribute('aria-current')) === 'page') return heading;
  await heading.evaluate((left) => left.setAttribute('data-left', ''));
  await link.click();
  await expect(heading).toBeVisible();
  return heading;
}
