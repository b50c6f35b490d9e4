import { demo, expect, test, uniqueNumber } from '../journey.ts';
import { photographPaper } from '../product/paper.ts';

test('an invoice goes from a cellar without network to an owner in airplane mode', async ({
  browser,
  people,
  books,
}) => {
  const number = uniqueNumber('CAVE');
  const supplier = `Étanchéité ${number} SRL`;
  const note = `Vu sur place avec le concierge (${number}).`;
  const building = demo.buildings.tilleuls.name;
  const photo = await photographPaper(browser, [supplier, number, 'Infiltration, cave 3', '1 317,00 €']);

  const claire = await people.syndic('syndic', { ownBrowser: true });
  await test.step('the syndic encodes it in the cellar', async () => {
    await claire.device.losesNetwork();
    await claire.writesInvoice({
      building,
      number,
      supplier: { name: supplier, iban: 'BE68 5390 0754 7034' },
      date: '18/11/2026',
      total: '1 317,00',
      photo,
      lines: [
        { description: 'Injection de résine', account: '611', net: '1 000,00', vat: 21 },
        { description: 'Peinture du local', account: '611', net: '100,94', vat: 6 },
      ],
      note,
    });
    await claire.seesPhoto();
  });

  await test.step('tab and browser are closed; without network all is there', async () => {
    await claire.device.hasWrittenDown(note);
    await claire.device.closesTab();
    await claire.device.closesBrowser();
    await claire.device.opensBrowser('/', 'offline');
    await claire.findsInvoiceMarked(number, 'onDevice');
    await claire.opensInvoice(number);
    await expect(claire.supplierField()).toHaveValue(supplier);
    await expect(claire.field('total')).toHaveValue(/^1\s317,00$/);
    await expect(claire.field('note')).toHaveValue(note);
    await expect(claire.line(1).getByLabel('Libellé')).toHaveValue('Injection de résine');
    await expect(claire.line(2).getByLabel('Libellé')).toHaveValue('Peinture du local');
    await claire.reads(claire.say('entry.linesFit'));
    await claire.seesPhoto();
    await claire.submits();
    await claire.reads(claire.say('state.onDevice'));
    expect(await books.count('submittedInvoice', number)).toBe(0);
  });

  await test.step('the network returns and PostgreSQL has it', async () => {
    await claire.device.findsNetwork();
    await claire.isUpToDate();
    await claire.readsThatAllIsRecorded();
    expect(await books.count('submittedInvoice', number)).toBe(1);
    expect(await books.count('supplier', supplier)).toBe(1);
    await claire.reads(claire.say('state.submitted'));
    await claire.doesNotRead(claire.say('state.onDevice'));
  });

  await test.step('a board member approves it on a phone, photo in view', async () => {
    const francoise = await people.boardMember('board', { on: 'phone' });
    await francoise.opensSubmission(supplier, number);
    await francoise.seesPhoto();
    await francoise.approves(supplier);
    await francoise.isUpToDate();
    await francoise.reads(francoise.say('state.posted'));
  });

  await test.step('it is posted, balanced, and allocated to the cent', async () => {
    const posted = await books.posted(number);
    expect(posted.debit).toBe(131_700);
    expect(posted.credit).toBe(131_700);
    expect(posted.charged).toBe(131_700);
    await claire.hearsNews();
    await claire.reads(claire.say('state.posted'));
    await claire.reads(/Achats 2026\//);
  });

  await test.step('an owner reads the charge, its explanation and the photo, then in airplane mode', async () => {
    const sophie = await people.owner('owner', { on: 'phone', ownBrowser: true });
    const explained = ['Quote-part du lot 2B', '84/1 000', 'Calcul exact', '101,64 €'];
    await sophie.opensCharge(supplier);
    await sophie.readsExplanation('Lot 2B · Injection de résine', explained);
    await sophie.seesPhotoOf(supplier);
    await sophie.isUpToDate();
    await sophie.device.closesBrowser();
    await sophie.device.opensBrowser('/', 'offline');
    await sophie.opensCharge(supplier);
    await sophie.readsExplanation('Lot 2B · Injection de résine', explained);
    await sophie.seesPhotoOf(supplier);
  });
});
