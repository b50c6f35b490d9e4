import type { Device } from '../device/device.ts';
import { expect, test } from '../journey.ts';
import { Owner } from '../people/owner.ts';
import type { Person } from '../people/person.ts';
import { type DeviceStore, writeDeviceStore } from '../release/device-store.ts';
import { readRelease, releaseVersions, rowsOf } from '../release/release-files.ts';

for (const version of releaseVersions()) {
  const { told, devices } = readRelease(version);
  const { approved, unsent, inbox } = told;

  // The server is another incarnation than the one these devices knew: all they did comes back from their journals.
  test(`devices of ${version} open today's app and lose nothing`, async ({ people, books }) => {
    const paul = await people.syndic('volunteer', { on: 'desktop', signedIn: false });
    await becomes(paul, devices.syndic, told.recordedAt);

    await test.step('without network the syndic finds the work of then', async () => {
      await paul.isToldToCheck();
      await paul.device.visits('/inbox');
      await expect(paul.main.getByRole('article', { name: new RegExp(inbox.supplier) })).toContainText(
        inbox.mine,
      );
      const waiting = paul.main.getByRole('list', { name: paul.say('inbox.waiting') });
      for (const name of [
        unsent.newSupplier,
        unsent.edited.supplier,
        unsent.submitted.number,
        unsent.draft.number,
      ]) {
        await expect(waiting).toContainText(name);
      }
      await paul.findsInvoiceMarked(unsent.submitted.number, 'onDevice');
      await paul.findsInvoiceMarked(unsent.draft.number, 'onDevice');
      await paul.opensInvoice(unsent.draft.number);
      await expect(paul.field('note')).toHaveValue(unsent.draft.note);
      await expect(paul.field('total')).toHaveValue(unsent.draft.total);
      await expect(paul.supplierField()).toHaveValue(unsent.newSupplier);
      await paul.seesPhoto();
      expect(await books.count('invoiceDraft', unsent.draft.number)).toBe(0);
    });

    await test.step('signing in again sends it, once', async () => {
      await signsInAgain(paul);
      await paul.device.visits('/inbox');
      await paul.reads(paul.say('inbox.nothingWaits'));
      // What a colleague wrote against his note this server never knew: his note stands, and nothing is in dispute.
      await expect(paul.main.getByRole('article', { name: new RegExp(inbox.supplier) })).toHaveCount(0);
      const arrived = {
        disputed: await books.count('supplier', inbox.mine),
        newSupplier: await books.count('supplier', unsent.newSupplier),
        otherSupplier: await books.count('supplier', unsent.submitted.supplier),
        phone: await books.count('supplier', unsent.edited.phone),
        draft: await books.count('invoiceDraft', unsent.draft.number),
        note: await books.count('invoiceDraft', unsent.draft.note),
        submission: await books.count('submittedInvoice', unsent.submitted.number),
        submittedThen: await books.count('submittedInvoice', approved.number),
      };
      expect(Object.entries(arrived).filter(([, count]) => count !== 1)).toEqual([]);
    });

    const monique = await people.boardMember('volunteerBoard', { on: 'phone', signedIn: false });
    await becomes(monique, devices.owner, told.recordedAt);
    const owner = new Owner(monique.account, monique.device);

    await test.step('without network the owner reads her charges, down to the photo', async () => {
      await owner.knowsThatOffline();
      await owner.opensCharge(approved.supplier);
      await owner.seesPhotoOf(approved.supplier);
      expect(await books.count('charge', approved.number)).toBe(0);
    });

    await test.step('signing in again, what she approved then stands again, under its old name', async () => {
      await signsInAgain(monique);
      await expect.poll(() => books.count('invoice', approved.number)).toBe(1);
      await monique.isUpToDate();
      const posted = await books.posted(approved.number);
      expect(posted.invoiceId).toBe(invoiceIn(devices.owner, approved.number));
      expect([posted.debit, posted.credit, posted.charged]).toEqual([
        approved.total,
        approved.total,
        approved.total,
      ]);
      await owner.opensCharge(approved.supplier);
      await owner.seesPhotoOf(approved.supplier);
    });

    await test.step('opened once more, nothing is sent or shown twice', async () => {
      await paul.device.closesTab();
      await paul.device.opensTab('/inbox');
      await paul.isToldToCheck();
      await paul.reads(paul.say('inbox.nothingWaits'));
      await paul.findsInvoiceMarked(approved.number, 'posted');
      await expect(paul.invoiceRow(approved.number)).toHaveCount(1);
      await paul.findsInvoiceMarked(unsent.draft.number, 'draft');
      expect(await books.count('invoiceDraft', unsent.draft.number)).toBe(1);
      expect(await books.count('supplier', unsent.newSupplier)).toBe(1);
    });

    await test.step('the photo is back on the server, for a device that never had it', async () => {
      const fresh = await people.owner('volunteerBoard', { on: 'phone' });
      await fresh.opensCharge(approved.supplier);
      await fresh.seesPhotoOf(approved.supplier);
    });
  });
}

/** Today's app is installed, and finds what the old one stored; then it is opened in airplane mode, that very day. */
async function becomes({ device }: Person, stored: DeviceStore, recordedAt: string): Promise<void> {
  complainsNotOf(device, '/favicon.ico', '/api/auth/refresh', '/api/sync/', '/api/blobs/');
  await device.opensTab('/');
  await device.isReadyForOffline();
  await device.keepsStaffScreens();
  await device.hasStaffScreens();
  await device.visits('/health');
  await writeDeviceStore(device.page, stored);
  await device.page.context().clock.install({ time: new Date(Date.parse(recordedAt) + 60_000) });
  await device.closesTab();
  await device.losesNetwork();
  await device.opensTab('/');
}

/** The network is back, but the session of then means nothing to this server. */
async function signsInAgain(person: Person): Promise<void> {
  await person.device.findsNetwork();
  await person.isToldToSignInAgain();
  await person.main.getByRole('link', { name: person.say('shell.signInAgain') }).click();
  await person.givesPassword();
  await expect(person.main.getByRole('button', { name: person.say('signIn.title') })).toBeHidden();
}

/** To a browser's console such answers are errors: no icon, no session, another incarnation. */
function complainsNotOf({ complaints }: Device, ...paths: readonly string[]): void {
  for (const path of paths) complaints.expect(new RegExp(`status of 4\\d\\d .*${path}`));
}

function invoiceIn(stored: DeviceStore, number: string): string | undefined {
  const facts = rowsOf<{ id: string; type: string; body: { content?: { number?: string } } }>(
    stored,
    /--facts$/,
    'docs',
  );
  return facts.find(({ type, body }) => type === 'invoice' && body.content?.number === number)?.id;
}
