import { demo, expect, test, uniqueNumber } from '../journey.ts';

test('two syndics write in the same draft without network: both lines and the note are kept, the total is right', async ({
  people,
}) => {
  const number = uniqueNumber('DEUX');
  const claire = await people.syndic('syndic');
  const karim = await people.syndic('colleague');

  await claire.startsInvoice(demo.buildings.tilleuls.name);
  await claire.choosesSupplier('Plomberie Goffard SRL');
  await claire.types('number', number);
  await claire.types('invoicedOn', '17/11/2026');
  await claire.writesLine(1, { description: 'Recherche de fuite', account: '611', net: '100,00', vat: 21 });
  await claire.isUpToDate();
  await karim.hearsNews();
  await karim.opensInvoice(number);
  await expect(karim.field('number')).toHaveValue(number);

  await claire.device.losesNetwork();
  await karim.device.losesNetwork();
  await claire.writesLine(2, {
    description: 'Remplacement du siphon',
    account: '611',
    net: '50,00',
    vat: 21,
  });
  await claire.types('total', '252,50');
  await karim.writesLine(2, { description: 'Remise en peinture', account: '611', net: '66,04', vat: 6 });
  await karim.types('note', 'Le devis était de 250 €.');
  await karim.page.keyboard.press('Tab');
  await claire.device.hasWrittenDown('Remplacement du siphon');
  await karim.device.hasWrittenDown('Le devis était de 250 €.');

  await claire.device.findsNetwork();
  await claire.isUpToDate();
  await karim.device.findsNetwork();
  await karim.isUpToDate();
  await claire.hearsNews();
  for (const person of [claire, karim]) {
    await expect(person.lineSaying('Recherche de fuite')).toHaveCount(1);
    await expect(person.lineSaying('Remplacement du siphon')).toHaveCount(1);
    await expect(person.lineSaying('Remise en peinture')).toHaveCount(1);
    await expect(person.field('note')).toHaveValue('Le devis était de 250 €.');
    await expect(person.field('total')).toHaveValue('252,50');
    // 150,00 € at 21 % and 66,04 € at 6 %: 181,50 € and 70,00 €.
    await expect(person.main.getByText('251,50 €').first()).toBeVisible();
    await person.reads(person.say('entry.differenceLeft', { amount: '1,00 €' }));
  }
});
