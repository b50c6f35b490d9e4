import { expect } from 'playwright/test';
import type { Person } from './person.ts';

/** The day of the demo's books: what is due, late or of this year is the same on every day the pictures are taken. */
const day = '2026-11-20T12:00:00+01:00';

export type Screen = {
  readonly name: string;
  readonly path: string;
  /** What is pressed first, by its name. */
  readonly press?: RegExp;
};

/**
 * A screen as it is, by day and by night, held against the picture of it that was looked at and kept. What tells of the
 * moment itself is covered.
 */
export async function looksAsKept(person: Person, { name, path, press }: Screen): Promise<void> {
  const { page, device } = person;
  await page.clock.setFixedTime(day);
  await device.visits(path);
  const heading = person.main.getByRole('heading', { level: 1 });
  await expect(heading).toBeVisible();
  if (press)
    await page
      .getByRole('link', { name: press })
      .or(page.getByRole('button', { name: press }))
      .first()
      .click();
  await expect(person.page.locator('[data-state="working"]')).toHaveCount(0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(() => document.fonts.ready);
    await expect.soft(page).toHaveScreenshot(`${name}-${device.form}-${colorScheme}.png`, {
      animations: 'disabled',
      caret: 'hide',
      mask: [page.getByText(/\d{2}\/\d{2}\/\d{4} \d{2}:\d{2}/)],
    });
  }
}
