import { demo, test } from '../journey.ts';
import { everyPlaceIsReadable, fitsNarrow, isReadable } from '../people/readable.ts';

test('everybody can read every place of a syndic, and the form of an invoice', async ({ people }) => {
  test.slow();
  const claire = await people.syndic();
  await everyPlaceIsReadable(claire);
  await claire.startsInvoice(demo.buildings.tilleuls.name);
  await isReadable(claire, 'a new invoice');
  await fitsNarrow(claire, 'a new invoice');
});

test('everybody can read every place of an owner on the board', async ({ people }) => {
  const francoise = await people.boardMember();
  await everyPlaceIsReadable(francoise);
});

test('everybody can read every place of an owner, and how a charge is explained', async ({ people }) => {
  const sophie = await people.owner();
  await everyPlaceIsReadable(sophie);
  await sophie.opensCharge(demo.invoices.liftRepair.supplierName, '129,63 €');
  await isReadable(sophie, 'a charge');
  await fitsNarrow(sophie, 'a charge');
});

test('everybody can read every place of an administrator', async ({ people }) => {
  const ingrid = await people.admin();
  await everyPlaceIsReadable(ingrid);
});
