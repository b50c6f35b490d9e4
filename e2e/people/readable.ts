import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'playwright/test';
import type { Person } from './person.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** By day and by night: contrast, names, order of headings, and what else a machine can tell of WCAG 2.2. */
export async function isReadable(person: Person, where: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await person.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page: person.page })
      .withTags(standards)
      // What lies half under the phone's bar is scrolled out, not too small; the browser's reader of PDFs is its own.
      .disableRules(['target-size'])
      .exclude('iframe')
      .analyze();
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    expect(found, `${where}, ${colorScheme}`).toEqual([]);
  }
}

/** Nothing is wider than the narrowest phone: 320 pixels, which is also a desk's window at 400 %. */
export async function fitsNarrow(person: Person, where: string): Promise<void> {
  const before = person.page.viewportSize();
  await person.page.setViewportSize({ width: 320, height: 640 });
  const widest = () => person.page.evaluate(() => document.documentElement.scrollWidth);
  await expect.poll(widest, { message: `${where}, as wide as the narrowest phone` }).toBeLessThanOrEqual(320);
  if (before) await person.page.setViewportSize(before);
}
