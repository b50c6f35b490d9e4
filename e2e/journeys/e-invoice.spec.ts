import { demo, expect, test, uniqueNumber } from '../journey.ts';
import {
  booksLineOn,
  chargesLineToOwnerOf,
  fileCard,
  importsEInvoices,
  isToldWhyNot,
  makesDraftOf,
} from '../people/e-invoices.ts';
import { fitsNarrow, isReadable } from '../people/readable.ts';
import { eInvoiceXml, uniqueEnterpriseNumber, writeEInvoices } from '../product/e-invoice-file.ts';

test('a supplier’s electronic invoice goes from a file, without network, to an owner’s charge', async ({
  people,
  books,
}) => {
  const number = uniqueNumber('UBL');
  const supplier = `Serrurerie ${number} SRL`;
  const buyer = await books.enterpriseNumberOf(demo.buildings.tilleuls.id);
  const files = writeEInvoices(
    eInvoiceXml({
      number,
      date: '2026-11-17',
      supplier: { name: supplier, enterpriseNumber: uniqueEnterpriseNumber(), iban: 'BE71096123456769' },
      buyer,
      lines: [
        { description: 'Serrure de la porte d’entrée', net: '1000.00' },
        { description: 'Badge supplémentaire 2B', net: '25.00' },
      ],
      net: '1025.00',
      vat: '215.25',
      total: '1240.25',
    }),
  );
  const claire = await people.syndic();

  await test.step('offline, the good file is read and the bad ones are named', async () => {
    await claire.device.losesNetwork();
    await importsEInvoices(claire, files.paths);
    await isToldWhyNot(claire, 'piege.xml', 'refusal.xml.doctype');
    await isToldWhyNot(claire, 'tronquee.xml', 'refusal.xml.malformed', { line: 4 });
    await isToldWhyNot(claire, 'commande.xml', 'refusal.eInvoice.notAnInvoice');
    await isToldWhyNot(claire, 'enorme.xml', 'refusal.xml.tooLarge', { megabytes: 25 });
    const card = fileCard(claire, number);
    await expect(card).toContainText(supplier);
    await expect(card).toContainText(/1\s240,25/);
    await expect(card.getByRole('combobox')).toHaveValue(demo.buildings.tilleuls.id);
    await expect(card).toContainText(/n’est pas encore dans vos fiches/);
    await isReadable(claire, 'electronic invoices');
    await fitsNarrow(claire, 'electronic invoices');
    files.remove();
  });

  await test.step('its draft has the supplier, the lines, the communication and the PDF', async () => {
    await makesDraftOf(claire, number);
    await expect(claire.supplierField()).toHaveValue(supplier);
    await expect(claire.field('total')).toHaveValue(/^1\s240,25$/);
    await expect(claire.field('communication')).toHaveValue('+++202/6000/12320+++');
    await expect(claire.line(1).getByLabel('Libellé')).toHaveValue('Serrure de la porte d’entrée');
    await claire.reads(claire.say('photo.page', { page: 1, pages: 2 }));
    await claire.reads(claire.say('entry.linesFit'));
  });

  await test.step('the badge is charged to the owner of 2B, and it is submitted', async () => {
    await booksLineOn(claire, 1, '6104');
    await chargesLineToOwnerOf(claire, 2, '2B');
    await expect(claire.line(2).getByLabel(claire.say('entry.account'), { exact: true }).first()).toHaveValue(
      /^643 /,
    );
    await claire.submits();
    await claire.reads(claire.say('state.onDevice'));
    expect(await books.count('submittedInvoice', number)).toBe(0);
    await claire.device.findsNetwork();
    await claire.isUpToDate();
    expect(await books.count('supplier', supplier)).toBe(1);
  });

  await test.step('a board member approves it, and it is posted to the cent', async () => {
    const francoise = await people.boardMember('board', { on: 'phone' });
    await francoise.opensSubmission(supplier, number);
    await francoise.reads(francoise.say('entry.private'));
    await francoise.approves(supplier);
    await francoise.isUpToDate();
    await francoise.reads(francoise.say('state.posted'));
    const posted = await books.posted(number);
    expect(posted).toMatchObject({ debit: 124_025, credit: 124_025, charged: 124_025 });
  });

  await test.step('the owner of 2B reads her part and, apart from it, her badge', async () => {
    const sophie = await people.owner('owner', { on: 'phone' });
    await sophie.opensCharge(supplier);
    await sophie.readsExplanation('Lot 2B · Serrure de la porte d’entrée', ['84/1 000', '101,64 €']);
    const alone = sophie.say('charges.stepPrivate', { lot: '2B' });
    await sophie.readsExplanation('Lot 2B · Badge supplémentaire 2B', [alone, '30,25 €']);
  });
});
