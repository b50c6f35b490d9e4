import { demo, expect, test, uniqueNumber } from '../journey.ts';

test('a session that ended while offline pauses sync; what was typed survives and is sent after signing in', async ({
  people,
  books,
}) => {
  const number = uniqueNumber('SESSION');
  // Told of this draft alone: another telling's words on the disk would say that these are there.
  const note = `Ladder bij de buren gevraagd (${number}).`;
  const more = `${note} Factuur ${number} volgt per post.`;
  const bart = await people.syndic('dutchSyndic', { ownBrowser: true });
  // The server answers 401 once more before the person is asked.
  bart.device.complaints.expect(/status of 401/);
  await bart.device.losesNetwork();
  await bart.writesInvoice({
    building: demo.buildings.leiehof.name,
    supplier: 'Dakwerken Mertens & Zoon BV',
    number,
    date: '17/11/2026',
    total: '121,00',
    lines: [{ description: 'Nazicht van de dakgoot', account: '611', net: '100,00', vat: 21 }],
    note,
  });
  await bart.device.hasWrittenDown(note);
  await books.endSessions(bart.account.email);
  await bart.device.closesBrowser();
  await bart.device.opensBrowser('/', 'offline');
  await bart.findsInvoiceMarked(number, 'onDevice');

  await bart.device.findsNetwork();
  await bart.isToldToSignInAgain();
  await bart.opensInvoice(number);
  await expect(bart.field('note')).toHaveValue(note);
  await bart.types('note', more);
  await bart.device.hasWrittenDown(more);
  expect(await books.count('invoiceDraft', number)).toBe(0);

  await bart.signsInAgain();
  await bart.isUpToDate();
  await expect(bart.field('note')).toHaveValue(more);
  await expect.poll(() => books.count('invoiceDraft', number)).toBe(1);
  await expect.poll(() => books.count('invoiceDraft', more)).toBe(1);
});
