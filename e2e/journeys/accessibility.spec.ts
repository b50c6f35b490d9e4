import type { Locator } from 'playwright/test';
import { demo, expect, test } from '../journey.ts';
import type { Person } from '../people/person.ts';
import { fitsNarrow, isReadable } from '../people/readable.ts';

/** The page that was left stays until the next one is there: its heading says nothing about the next. */
async function goesTo(person: Person, link: Locator): Promise<Locator> {
  const heading = person.main.locator('h1:not([data-left])');
  await expect(heading).toBeVisible();
  if ((await link.getAttribute('aria-current')) === 'page') return heading;
  await heading.evaluate((left) => left.setAttribute('data-left', ''));
  await link.click();
  await expect(heading).toBeVisible();
  return heading;
}

async function everyPlaceIsReadable(person: Person): Promise<void> {
  const navigation = person.page.getByRole('navigation', { name: person.say('shell.navigation') });
  const links = navigation.getByRole('link');
  for (let place = 0; place < (await links.count()); place += 1) {
    const heading = await goesTo(person, links.nth(place));
    const where = (await heading.textContent()) ?? '';
    await isReadable(person, where);
    await fitsNarrow(person, where);
  }
}

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
