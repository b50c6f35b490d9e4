import { demo, test } from '../journey.ts';
import {
  drillsDownTo,
  findsEntryMarked,
  opensBooks,
  opensFirstEntry,
  opensReport,
  reversesEntry,
  seesBalance,
  seesDebitsEqualCredits,
  seesInvoicePhoto,
} from '../people/book-reading.ts';

const { supplierName } = demo.invoices.liftRepair;

test('an accountant reads the books in a train, down to the photo of an invoice', async ({ people }) => {
  const marc = await people.syndic('accountant');
  await marc.looksAt(demo.buildings.tilleuls.name);
  await opensBooks(marc);
  await drillsDownTo(marc, '440', `${supplierName} F26/5700`);
  await seesInvoicePhoto(marc);

  await marc.device.losesNetwork();
  await opensBooks(marc);
  await seesBalance(marc);
  await opensReport(marc, 'trial');
  await seesDebitsEqualCredits(marc);
  await opensReport(marc, 'sheet');
  await drillsDownTo(marc, '440', `${supplierName} F26/5700`);
  await seesInvoicePhoto(marc);
});

test('an entry is taken back without network, and numbered when it is back', async ({ people }) => {
  const marc = await people.syndic('accountant');
  await marc.looksAt(demo.buildings.horta.name);
  await opensBooks(marc);
  await marc.device.losesNetwork();
  await opensReport(marc, 'journals');
  await opensFirstEntry(marc);
  await reversesEntry(marc, 'Encodée deux fois');
  await findsEntryMarked(marc, 'onDevice');
  await marc.device.findsNetwork();
  await findsEntryMarked(marc, 'posted');
  await marc.isUpToDate();
});
