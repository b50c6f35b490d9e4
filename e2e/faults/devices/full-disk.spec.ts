import { arrivedOnce, demo, expect, invoiceOf, isBack, test, uniqueNumber } from '../journey.ts';
import { smallShare } from './small-share.ts';

test('a device with no room left says so, keeps what was stored, and goes on once there is room', async ({
  people,
  books,
}) => {
  const place = smallShare();
  const number = uniqueNumber('PLEIN');
  const invoice = invoiceOf(number, demo.buildings.tilleuls.name);
  const { switches } = place;
  const claire = await people.syndic('syndic', { ownBrowser: true, switches });
  claire.device.complaints.expect(
    /QuotaExceeded|FILE_ERROR_NO_SPACE|no space|UnknownError|AbortError|BulkError|RC_PUSH|DatabaseClosedError|full/i,
  );
  await claire.device.losesNetwork();
  await claire.writesInvoice(invoice);
  await claire.device.hasWrittenDown(invoice.note);
  await place.fill(claire.device);
  const more = `${invoice.note} ${'Rien ne se perd. '.repeat(200)}`;
  await claire.types('note', more);
  await claire.page.keyboard.press('Tab');
  await expect(claire.page.getByText(claire.say('refusal.device.full')).first()).toBeVisible();
  await expect(claire.field('note')).toHaveValue(more);

  await place.getsRoom(claire.device);
  await claire.opensInvoice(number);
  await expect(claire.field('note')).toHaveValue(new RegExp(`^Vu avec le concierge \\(${number}\\)`));
  await expect(claire.supplierField()).toHaveValue(invoice.supplier.name);
  await expect(claire.field('total')).toHaveValue('121,00');
  await claire.types('note', `${invoice.note} Et voilà (${number}).`);
  await claire.device.hasWrittenDown(`${invoice.note} Et voilà (${number}).`);
  await claire.submits();
  await claire.device.findsNetwork();
  await isBack(claire);
  await arrivedOnce(claire, books, number);
  expect(await books.count('submittedInvoice', `Et voilà (${number})`)).toBe(1);
  await claire.device.putAway();
});
