import { demo, expect, test } from '../journey.ts';

test('every place of a syndic opens', async ({ people }) => {
  const claire = await people.syndic();
  await claire.visitsEveryPlace();
});

test('every place of an owner who is on the board opens', async ({ people }) => {
  const francoise = await people.boardMember();
  await francoise.visitsEveryPlace();
});

test('every place of an owner opens; the invoice behind a charge is shown', async ({ people }) => {
  const sophie = await people.owner();
  await sophie.visitsEveryPlace();
  await sophie.opensCharge(demo.invoices.liftRepair.supplierName, '129,63 €');
  await sophie.readsExplanation('Lot 2B', ['105/1 000', '129,6288 €', '129,63 €']);
  await sophie.seesPhotoOf(demo.invoices.liftRepair.supplierName);
});

test('every place of an administrator opens', async ({ people }) => {
  const ingrid = await people.admin();
  await ingrid.visitsEveryPlace();
  await expect(ingrid.main.getByRole('heading', { level: 1 })).toBeVisible();
});
