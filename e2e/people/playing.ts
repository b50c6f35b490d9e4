import { expect, type Locator } from 'playwright/test';
import type { Syndic } from './syndic.ts';

/** From the sign-in screen, without an account, to the first screen of an invented building, ready to work offline. */
export async function plays(syndic: Syndic): Promise<void> {
  await syndic.device.opensTab('/');
  const { page } = syndic;
  await page.getByRole('link', { name: syndic.say('signIn.signUp') }).click();
  await page.getByRole('button', { name: syndic.say('signUp.play') }).click();
  const today = syndic.main.getByRole('heading', { level: 1, name: syndic.say('today.title') });
  await expect(today).toBeVisible({ timeout: 30_000 });
  await syndic.hasAllData();
  await syndic.device.isReadyForOffline();
  await syndic.device.hasStaffScreens();
}

/** What says until when it is there; the day is left out. */
export function playingLine(syndic: Syndic): Locator {
  const [before = ''] = syndic.say('today.playing', { day: '|' }).split('|');
  return syndic.main.getByText(before.trim());
}
