import { demo, test, uniqueNumber } from '../journey.ts';

const building = demo.buildings.tilleuls.name;
const supplier = 'Toitures Dewinter SRL';
const lines = [{ description: 'Gouttière arrière', account: '611', net: '600,00', vat: 6 }] as const;

test('a refusal given without network, after somebody else approved, is in the inbox with its reason', async ({ people }) => {
  const number = uniqueNumber('TARD');
  const claire = await people.syndic('syndic');
  await claire.writesInvoice({ building, supplier, number, date: '16/11/2026', total: '636,00', lines });
  await claire.submits();
  await claire.isUpToDate();

  const henri = await people.boardMember('boardColleague');
  await henri.opensSubmission(supplier, number);
  await henri.device.losesNetwork();

  const francoise = await people.boardMember('board');
  await francoise.opensSubmission(supplier, number);
  await francoise.approves(supplier);
  await francoise.reads(francoise.say('state.posted'));

  await henri.refuses(supplier, 'La gouttière fuit toujours, voir photo du 15.');
  await henri.reads(henri.say('state.onDevice'));
  await henri.device.findsNetwork();
  await henri.isToldToCheck(1);
  await henri.reads(henri.say('state.posted'));
  await henri.readsInInbox(
    henri.say('type.rejectInvoice'),
    /Françoise Lejeune a déjà approuvé cette facture/,
    'La gouttière fuit toujours, voir photo du 15.',
  );
});

test('an edit made without network, after the invoice was approved, is in the inbox with what was typed', async ({ people }) => {
  const number = uniqueNumber('TROP');
  const karim = await people.syndic('colleague');
  await karim.writesInvoice({ building, supplier, number, date: '16/11/2026', total: '636,00', lines });
  await karim.isUpToDate();
  const claire = await people.syndic('syndic');
  await claire.opensInvoice(number);
  await claire.device.losesNetwork();

  await karim.submits();
  await karim.isUpToDate();
  const francoise = await people.boardMember('board');
  await francoise.opensSubmission(supplier, number);
  await francoise.approves(supplier);
  await francoise.reads(francoise.say('state.posted'));

  await claire.types('note', 'Retenir 10 % de garantie.');
  await claire.page.keyboard.press('Tab');
  await claire.device.hasWrittenDown('Retenir 10 % de garantie.');
  await claire.device.findsNetwork();
  await claire.isToldToCheck(1);
  await claire.readsInInbox(new RegExp(claire.say('type.invoiceDraft')), 'Retenir 10 % de garantie.');
});
