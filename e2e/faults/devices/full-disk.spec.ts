import { arrivedOnce, demo, expect, invoiceOf, test, uniqueNumber } from '../journey.ts';
import { openSmallDisk } from './small-disk.ts';

test('a device with no room left says so, keeps what was stored, and goes on once there is room', async ({
  people,
  books,
}) => {
  const disk = openSmallDisk(400);
  test.skip(!disk, 'NOT RUN: only root where it may mount can make a small disk');
  if (!disk) return;
  try {
    const number = uniqueNumber('PLEIN');
    const invoice = invoiceOf(number, demo.buildings.tilleuls.name);
    const claire = await disk.within(() => people.syndic('syndic', { ownBrowser: true }));
    claire.device.complaints.expect(
      /QuotaExceeded|FILE_ERROR_NO_SPACE|no space|UnknownError|AbortError|BulkError|RC_PUSH|DatabaseClosedError|full/i,
    );
    await claire.device.losesNetwork();
    await claire.writesInvoice(invoice);
    await claire.device.hasWrittenDown(invoice.note);
    disk.fill();
    const more = `${invoice.note} ${'Rien ne se perd. '.repeat(200)}`;
    await claire.types('note', more);
    await claire.page.keyboard.press('Tab');
    await expect(claire.page.getByText(claire.say('refusal.device.full')).first()).toBeVisible();
    await expect(claire.field('note')).toHaveValue(more);

    // Chromium closed its databases when a write failed: they open again with the page.
    disk.empty();
    await claire.device.reloads();
    await expect(claire.field('note')).toHaveValue(new RegExp(`^Vu avec le concierge \\(${number}\\)`));
    await expect(claire.supplierField()).toHaveValue(invoice.supplier.name);
    await expect(claire.field('total')).toHaveValue('121,00');
    await claire.types('note', `${invoice.note} Et voilà (${number}).`);
    await claire.device.hasWrittenDown(`${invoice.note} Et voilà (${number}).`);
    await claire.submits();
    await claire.device.findsNetwork();
    await arrivedOnce(claire, books, number);
    expect(await books.count('submittedInvoice', `Et voilà (${number})`)).toBe(1);
    await claire.device.putAway();
  } finally {
    disk.remove();
  }
});
