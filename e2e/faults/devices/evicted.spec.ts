import { demo, expect, invoiceOf, test, uniqueNumber } from '../journey.ts';
import { clearsUnderOpenTab, evictsDatabases } from './evicts-databases.ts';

test('a browser that threw its databases away says so; all that the server has is there again', async ({
  people,
  books,
  road,
}) => {
  const [sent, unsent] = [uniqueNumber('OUBLI'), uniqueNumber('PERDU')];
  const claire = await people.syndic();
  // The icon of a page that is not the application's.
  claire.device.complaints.expect(/favicon/);
  await claire.writesInvoice(invoiceOf(sent, demo.buildings.tilleuls.name));
  await claire.submits();
  await claire.isUpToDate();
  await claire.device.losesNetwork();
  await claire.writesInvoice(invoiceOf(unsent, demo.buildings.tilleuls.name));
  await claire.device.hasWrittenDown(unsent);

  // Evicted before a word of it was sent.
  const never = road.puts({ is: 'requestCut' }, /^\/api\//);
  claire.device.goesBy(road);
  await claire.device.findsNetwork();
  await evictsDatabases(claire.device);
  never.goesAway();
  await claire.device.visits('/');
  await claire.reads(claire.say('told.cleared'));
  await claire.givesPassword(claire.account.email);
  await claire.hasAllData();
  await claire.findsMoreInvoicesThan(500);
  await claire.findsInvoiceMarked(sent, 'submitted');
  expect(await books.count('submittedInvoice', sent)).toBe(1);
  expect(await books.count('invoiceDraft', unsent)).toBe(0);
});

test('databases cleared under an open tab: it says so by itself, and all that the server has is there again', async ({
  people,
}) => {
  const sent = uniqueNumber('VIDE');
  const claire = await people.syndic();
  // What was being stored at that moment.
  claire.device.complaints.expect(/DatabaseClosedError|AbortError|Force close|connection was closed/);
  await claire.writesInvoice(invoiceOf(sent, demo.buildings.tilleuls.name));
  await claire.submits();
  await claire.isUpToDate();
  await clearsUnderOpenTab(claire.device);
  await claire.reads(claire.say('told.cleared'));
  await claire.givesPassword(claire.account.email);
  await claire.hasAllData();
  await claire.findsInvoiceMarked(sent, 'submitted');
});
