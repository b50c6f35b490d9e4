import { demo, expect, test, uniqueNumber } from '../journey.ts';

test('a session that ended while offline pauses sync; what was typed survives and is sent after signing in', async ({
  people,
  books,
}) => {
  const number = uniqueNumber('SESSION');
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
    note: 'Ladder bij de buren gevraagd.',
  });
  await bart.device.hasWrittenDown('Ladder bij de buren gevraagd.');
  await books.endSessions(bart.account.email);
  await bart.device.closesBrowser();
  await bart.device.opensBrowser('/', 'offline');
  await bart.findsInvoiceMarked(number, 'onDevice');

  await bart.device.findsNetwork();
  await bart.isToldToSignInAgain();
  await bart.opensInvoice(number);
  await expect(bart.field('note')).toHaveValue('Ladder bij de buren gevraagd.');
  await bart.types('note', 'Ladder bij de buren gevraagd. Factuur volgt per post.');
  await bart.device.hasWrittenDown('Factuur volgt per post.');
  expect(await books.count('invoiceDraft', number)).toBe(0);

  await bart.signsInAgain();
  await bart.isUpToDate();
  await expect(bart.field('note')).toHaveValue('Ladder bij de buren gevraagd. Factuur volgt per post.');
  await expect.poll(() => books.count('invoiceDraft', number)).toBe(1);
  await expect.poll(() => books.count('invoiceDraft', 'Factuur volgt per post.')).toBe(1);
});
