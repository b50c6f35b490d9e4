import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { arrivedOnce, demo, expect, invoiceOf, test, uniqueNumber } from '../journey.ts';

// At the speed of 2G a small page takes seconds, and a photo a minute.

test('on the slowest of lines nobody waits: an invoice is written while another travels', async ({
  people,
  books,
  slowRoad,
}) => {
  const [first, second] = [uniqueNumber('LENT'), uniqueNumber('LENT2')];
  const building = demo.buildings.tilleuls.name;
  const claire = await people.syndic();
  claire.device.goesBy(slowRoad);
  await claire.writesInvoice(invoiceOf(first, building));
  await claire.submits();
  // Told before the server can have heard of it.
  await claire.reads(claire.say('state.onDevice'));
  await claire.writesInvoice(invoiceOf(second, building));
  await claire.submits();
  await claire.findsMoreInvoicesThan(500);
  await claire.isUpToDate(120_000);
  await arrivedOnce(claire, books, first);
  await arrivedOnce(claire, books, second);
});

test('a scan gets through, however long it takes', async ({ people, books, slowRoad }, info) => {
  const number = uniqueNumber('PHOTO');
  const claire = await people.syndic();
  await claire.startsInvoice(demo.buildings.tilleuls.name);
  await claire.types('number', number);
  claire.device.goesBy(slowRoad);
  const scan = info.outputPath('facture.pdf');
  writeFileSync(scan, pdfOf(300_000));
  await claire.photographs(scan);
  await claire.device.hasWrittenDown(number);
  await expect.poll(() => books.count('invoiceDraft', number), { timeout: 60_000 }).toBe(1);
  await claire.isUpToDate(150_000);
});

/** A PDF of that many bytes, none of which can be pressed together. */
function pdfOf(bytes: number): Buffer {
  return Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(bytes), Buffer.from('\n%%EOF\n')]);
}
