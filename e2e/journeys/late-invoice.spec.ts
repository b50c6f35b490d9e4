import { demo, test, uniqueNumber } from '../journey.ts';
import {
  booksPrivateCost,
  choosesFirstOpenDay,
  closesYear,
  findsEntry,
  isOfferedThreeWays,
} from '../people/book-keeping.ts';

test('a year is closed; an invoice of that year which comes later, without network, is booked on the first open day', async ({
  people,
  once,
}) => {
  const building = once.yearToClose.name;
  const number = uniqueNumber('TARD');
  const claire = await people.syndic();
  await claire.looksAt(building);
  await closesYear(claire, building, 2025);
  await claire.isUpToDate();

  await claire.device.losesNetwork();
  await claire.startsInvoice(building);
  await claire.choosesSupplier('Plomberie Goffard SRL');
  await claire.types('number', number);
  await claire.types('invoicedOn', '30/12/2025');
  await claire.writesLine(1, { description: 'Fuite à la cave', account: '6103', net: '100,00', vat: 21 });
  await claire.types('total', '121,00');
  await claire.triesToSubmit();
  await isOfferedThreeWays(claire, '01/01/2026');
  await choosesFirstOpenDay(claire, '01/01/2026');
  await claire.submits();
  await claire.device.findsNetwork();
  await claire.isUpToDate();
});

test('an entry is written by hand without network, and recorded when it is back', async ({ people }) => {
  const claire = await people.syndic();
  await claire.looksAt(demo.buildings.tilleuls.name);
  await claire.device.losesNetwork();
  const description = uniqueNumber('Clé perdue');
  await booksPrivateCost(claire, { owner: 'Sophie Martin', amount: '45,00', description });
  await findsEntry(claire, 'onDevice');
  await claire.device.findsNetwork();
  await findsEntry(claire, 'recorded');
});
