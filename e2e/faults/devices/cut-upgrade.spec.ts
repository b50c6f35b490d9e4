import { setTimeout as pause } from 'node:timers/promises';
import type { Syndic } from '../../people/syndic.ts';
import { writeDeviceStore } from '../../release/device-store.ts';
import { readRelease, releaseVersions } from '../../release/release-files.ts';
import { expect, test } from '../journey.ts';
import { deathsAsked } from './deaths.ts';

const minute = 60_000;
/** Within this, an upgrade of what the release stored is begun and over. */
const openingMillis = 2_500;

for (const version of releaseVersions()) {
  const { told, devices } = readRelease(version);
  const { unsent, inbox } = told;

  // In that very day: much later the device would be locked.
  const thatDay = Date.parse(told.recordedAt) + minute;

  test(`an upgrade of what ${version} stored, cut at any moment, is done when the app opens again`, async ({
    people,
    books,
  }) => {
    const { deaths, chance } = deathsAsked(3);
    test.setTimeout(4 * minute + deaths * minute);
    const paul = await people.syndic('volunteer', { ownBrowser: true, signedIn: false });
    // No icon, no session, another incarnation of the server: to a browser's console, errors.
    paul.device.complaints.expect(/status of 4\d\d .*(favicon|\/api\/)/);
    await paul.device.opensTab('/');
    await paul.device.isReadyForOffline();
    await paul.device.keepsStaffScreens();
    await paul.device.hasStaffScreens();

    for (let death = 1; death <= deaths; death += 1) {
      await test.step(`death ${death}`, async () => {
        await paul.device.visits('/health');
        await writeDeviceStore(paul.page, devices.syndic);
        await opensThatDay(paul, thatDay, '/', chance.below(openingMillis));
        await paul.device.losesBrowser();
        await paul.device.opensBrowser('/health');
        await opensThatDay(paul, thatDay, '/inbox');
        await findsItsWork(paul);
        await paul.device.closesTab();
        await paul.device.findsNetwork();
        await paul.device.opensTab('/health');
      });
    }

    await paul.device.visits('/inbox');
    await paul.isToldToSignInAgain();
    await paul.main.getByRole('link', { name: paul.say('shell.signInAgain') }).click();
    await paul.givesPassword();
    const arrived = async () => ({
      newSupplier: await books.count('supplier', unsent.newSupplier),
      phone: await books.count('supplier', unsent.edited.phone),
      draft: await books.count('invoiceDraft', unsent.draft.number),
      submission: await books.count('submittedInvoice', unsent.submitted.number),
    });
    await expect
      .poll(arrived, { timeout: minute })
      .toEqual({ newSupplier: 1, phone: 1, draft: 1, submission: 1 });
    await paul.device.visits('/inbox');
    await paul.reads(paul.say('inbox.nothingWaits'));
  });

  async function findsItsWork(paul: Syndic): Promise<void> {
    await paul.isToldToCheck();
    await expect(paul.main.getByRole('article', { name: new RegExp(inbox.supplier) })).toContainText(
      inbox.mine,
    );
    const waiting = paul.main.getByRole('list', { name: paul.say('inbox.waiting') });
    const { newSupplier, edited, submitted, draft } = unsent;
    for (const name of [newSupplier, edited.supplier, submitted.number, draft.number])
      await expect(waiting).toContainText(name);
    await paul.opensInvoice(draft.number);
    await expect(paul.field('note')).toHaveValue(draft.note);
  }
}

/** Without network; `dyingAfter`: looks no longer than that many milliseconds. */
async function opensThatDay(paul: Syndic, day: number, path: string, dyingAfter?: number): Promise<void> {
  await paul.page.context().clock.install({ time: new Date(day) });
  await paul.device.losesNetwork();
  const opened = paul.page.goto(path).catch(() => undefined);
  if (dyingAfter === undefined) await opened;
  else await pause(dyingAfter);
}
