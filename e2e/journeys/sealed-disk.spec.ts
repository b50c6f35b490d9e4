import { randomBytes } from 'node:crypto';
import { demo, expect, test, uniqueNumber } from '../journey.ts';
import { isLocked, locksNow, opensDevices, setsLock, typesPin } from '../people/locking.ts';
import type { Syndic } from '../people/syndic.ts';

const tilleuls = demo.buildings.tilleuls.name;
const iban = 'BE43068999999501';

/** Words that nobody writes by chance, each in one place: a name, a line, a note, the page of a PDF. */
function newCanaries(prefix: string) {
  const word = () => `Kanari${randomBytes(5).toString('hex')}`;
  return {
    supplier: word(),
    number: uniqueNumber(prefix),
    line: word(),
    notes: Array.from({ length: 40 }, word),
    page: Array.from({ length: 8 }, word),
  };
}
type Canaries = ReturnType<typeof newCanaries>;

// A number is looked for in a list, so it stands in an address, and those are the browser's to remember.
const wordsOf = ({ supplier, line, notes, page }: Canaries) => [supplier, line, ...notes, ...page];

async function writesDown(syndic: Syndic, { supplier, number, line, notes, page }: Canaries): Promise<void> {
  await syndic.startsInvoice(tilleuls);
  await syndic.createsSupplier({ name: supplier, iban });
  await syndic.types('number', number);
  await syndic.types('note', notes.join(' '));
  await syndic.writesLine(1, { description: line, account: '6103', net: '100,00', vat: 21 });
  await syndic.page.keyboard.press('Tab');
  const asked = syndic.page.waitForEvent('filechooser');
  await syndic.main.getByRole('button', { name: syndic.say('photo.file') }).click();
  const pdf = Buffer.from(`%PDF-1.4\n% ${page.join(' ')}\n%%EOF\n`);
  await (await asked).setFiles({ name: 'facture.pdf', mimeType: 'application/pdf', buffer: pdf });
  await expect(syndic.main.getByRole('link', { name: syndic.say('photo.openPdf') })).toBeVisible();
  await syndic.seesUnsent();
}

test('of fifty words typed and fifty pulled behind a lock, the disk holds none', async ({ people }) => {
  test.slow();
  const typed = newCanaries('TAPE');
  const pulled = newCanaries('RECU');
  const claire = await people.syndic('syndic', { ownBrowser: true });
  // The colleague's page may still be on its way when their invoice is read.
  claire.device.complaints.expect(/status of 404/);
  await setsLock(claire, '802417');
  const karim = await people.syndic('colleague', { ownBrowser: true });
  await karim.device.losesNetwork();
  await writesDown(karim, pulled);
  await karim.device.findsNetwork();
  await karim.hasAllData();

  await claire.hasAllData();
  await claire.opensInvoice(pulled.number);
  await claire.device.losesNetwork();
  await writesDown(claire, typed);
  await opensDevices(claire);
  await locksNow(claire);
  const words = [...wordsOf(typed), ...wordsOf(pulled), iban];
  expect(await claire.device.placesOf(words)).toEqual([]);
  await claire.device.closesBrowser();
  expect(claire.device.filesHolding(words)).toEqual([]);

  await test.step('as a fresh page reads it, before anything is opened', async () => {
    await claire.device.opensBrowser('/', 'offline');
    await isLocked(claire);
    expect(await claire.device.placesOf([...words, claire.account.email])).toEqual([]);
    await typesPin(claire, '802417');
    await claire.opensInvoice(typed.number);
  });
  await test.step('the same look finds all of it where there is no lock', async () => {
    await karim.device.closesBrowser();
    const found = karim.device.filesHolding(wordsOf(pulled));
    for (const word of [pulled.supplier, pulled.page[0] ?? '']) expect(found.join('\n')).toContain(word);
  });
});
