import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importsEInvoices } from '../../people/e-invoices.ts';
import type { Syndic } from '../../people/syndic.ts';
import { eInvoiceXml } from '../../product/e-invoice-file.ts';
import { demo, expect, test, uniqueNumber } from '../journey.ts';

const day = 86_400_000;
/** Each makes a draft and a supplier: 500 in all. */
const invoicesPerDay = [84, 83, 83];

test('500 changes of three days without network, and a new version, arrive whole and once', async ({
  people,
  books,
}, info) => {
  test.setTimeout(900_000);
  const prefix = uniqueNumber('MER');
  const buyer = await books.enterpriseNumberOf(demo.buildings.tilleuls.id);
  const claire = await people.syndic('syndic', { ownBrowser: true });
  // A page of a scan that is still on its way.
  claire.device.complaints.expect(/status of 404 .*\/api\/blobs\//);
  const start = Date.now();
  await claire.device.losesNetwork();
  let made = 0;
  for (const [at, invoices] of invoicesPerDay.entries()) {
    await test.step(`day ${at + 1}`, async () => {
      await claire.page.clock.setSystemTime(start + (at + 1) * day);
      const folder = info.outputPath(`day-${at}`);
      const paths = writeInvoices(folder, invoices, made, { prefix, buyer });
      await importsEInvoices(claire, paths);
      await makesAllDrafts(claire, invoices);
      made += invoices;
      await claire.device.reloads();
      await claire.findsMoreInvoicesThan(500 + made);
    });
  }
  expect(await books.count('invoiceDraft', prefix)).toBe(0);

  await test.step('the network is back, and with it a new version, which is taken while all this is sent', async () => {
    await claire.device.meetsNextRelease();
    await claire.device.findsNetwork();
    await claire.device.looksForVersion();
    await claire.acceptsUpdate();
    await claire.device.showsNextRelease();
    await claire.isUpToDate(300_000);
  });
  expect(await books.count('invoiceDraft', prefix)).toBe(made);
  expect(await books.count('supplier', prefix)).toBe(made);
  expect(await books.count('refusal', prefix)).toBe(0);
  await claire.device.reloads();
  await claire.findsMoreInvoicesThan(500 + made);
});

async function makesAllDrafts(claire: Syndic, count: number): Promise<void> {
  const button = claire.main.getByRole('button', { name: claire.say('eInvoice.makeDraft'), exact: true });
  await expect(button).toHaveCount(count, { timeout: 60_000 });
  for (let left = count; left > 0; left -= 1) {
    await button.first().click();
    await expect(button).toHaveCount(left - 1);
  }
}

function writeInvoices(
  folder: string,
  count: number,
  from: number,
  { prefix, buyer }: { readonly prefix: string; readonly buyer: string },
): string[] {
  mkdirSync(folder, { recursive: true });
  return Array.from({ length: count }, (_, index) => {
    const number = `${prefix}-${from + index}`;
    const xml = eInvoiceXml({
      number,
      date: '2026-11-17',
      supplier: {
        name: `Serrurerie ${number} SRL`,
        enterpriseNumber: enterpriseNumber(from + index),
        iban: 'BE71096123456769',
      },
      buyer,
      lines: [{ description: 'Serrure', net: '100.00' }],
      net: '100.00',
      vat: '21.00',
      total: '121.00',
    });
    const path = join(folder, `${number}.xml`);
    writeFileSync(path, xml);
    return path;
  });
}

/** Firms of this telling alone. */
const first = 1_000_000 + (Date.now() % 8_000_000);
function enterpriseNumber(nth: number): string {
  const eight = `0${String(first + nth).padStart(7, '0')}`;
  return `${eight}${String(97 - (Number(eight) % 97)).padStart(2, '0')}`;
}
