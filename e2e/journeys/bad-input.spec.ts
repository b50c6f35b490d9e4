import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demo, expect, test, uniqueNumber } from '../journey.ts';

test('wrong input gets a clear sentence and stays as it was typed', async ({ people }) => {
  const number = uniqueNumber('FAUX');
  const claire = await people.syndic();
  await claire.writesInvoice({
    building: demo.buildings.tilleuls.name,
    supplier: 'Plomberie Goffard SRL',
    number,
    date: '17/11/2026',
    total: '0',
    lines: [{ description: 'Recherche de fuite', account: '611', net: '100,00', vat: 21 }],
    note: 'Reste en place',
  });

  await test.step('an invoice of 0', async () => {
    await claire.triesToSubmit();
    await claire.reads(claire.say('refusal.invoice.totalZero'));
    await expect(claire.field('total')).toHaveValue(/^0(,00)?$/);
  });

  await test.step('an invoice of 10 billion', async () => {
    await claire.types('total', '10 000 000 000');
    await claire.reads(claire.say('refusal.money.tooLarge'));
    await claire.page.keyboard.press('Tab');
    await expect(claire.field('total')).toHaveValue('10 000 000 000');
  });

  await test.step('a VAT rate of 19 cannot be chosen', async () => {
    const rates = claire.line(1).getByLabel(claire.say('entry.vatRate'), { exact: true }).getByRole('option');
    await expect(rates).toHaveText(['0 %', '6 %', '12 %', '21 %']);
  });

  await test.step('a 31st of February', async () => {
    await claire.types('invoicedOn', '31/02/2026');
    await claire.page.keyboard.press('Tab');
    await claire.reads(claire.say('day.notInCalendar', { typed: '31/02/2026' }));
    await expect(claire.field('invoicedOn')).toHaveValue('31/02/2026');
  });

  await test.step('a photo of 80 MB, and a file that is no picture', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'koprogo-photos-'));
    const large = join(folder, 'enorme.jpg');
    const file = openSync(large, 'w');
    writeSync(file, Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
    ftruncateSync(file, 80 * 1024 * 1024);
    closeSync(file);
    const wrong = join(folder, 'recette.jpg');
    writeFileSync(wrong, 'Deux œufs, du sucre, de la farine.');
    await claire.photographs(large);
    await expect(claire.main.getByRole('alert').filter({ hasText: 'enorme.jpg' })).toContainText(/Mo|trop/);
    await claire.photographs(wrong);
    await expect(claire.main.getByRole('alert').filter({ hasText: 'recette.jpg' })).toBeVisible();
    rmSync(folder, { recursive: true });
  });

  await test.step('an IBAN with a wrong check digit', async () => {
    const sheet = await claire.offersSupplier({ name: `Chauffage ${number}`, iban: 'BE68 5390 0754 7035' });
    await expect(sheet.getByText(claire.say('refusal.iban.checkDigit'))).toBeVisible();
    await expect(sheet.getByLabel('IBAN')).toHaveValue('BE68 5390 0754 7035');
    await claire.page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  });

  await expect(claire.field('note')).toHaveValue('Reste en place');
  await expect(claire.field('number')).toHaveValue(number);
  await expect(claire.line(1).getByLabel(claire.say('entry.description'))).toHaveValue('Recherche de fuite');
});

test('a key whose parts do not add up is refused, and its parts stay', async ({ people }) => {
  const claire = await people.syndic();
  await claire.editsKey(demo.buildings.tilleuls.name, /Ascenseur/);
  await claire.typesPart('2B', '106');
  await claire.savesKey();
  await expect(
    claire
      .keySheet()
      .getByText(/1\s001/)
      .first(),
  ).toBeVisible();
  await expect(claire.partField('2B')).toHaveValue('106');
});
