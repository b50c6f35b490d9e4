import { demo, test, uniqueNumber } from '../journey.ts';

// Each refusal stays with its author: of other journeys only `call-issued-twice` is told with Els, none with Henri.

test('a refusal given without network, after somebody else approved, is in the inbox with its reason', async ({
  people,
}) => {
  const number = uniqueNumber('TARD');
  const supplier = `Zinguerie ${number} SRL`;
  const claire = await people.syndic('syndic');
  await claire.writesInvoice({
    building: demo.buildings.tilleuls.name,
    supplier: { name: supplier },
    number,
    date: '16/11/2026',
    total: '636,00',
    lines: [{ description: 'Gouttière arrière', account: '611', net: '600,00', vat: 6 }],
  });
  await claire.submits();
  await claire.isUpToDate();

  const henri = await people.boardMember('boardColleague');
  await henri.opensSubmission(supplier, number);
  await henri.device.losesNetwork();

  const francoise = await people.boardMember('board');
  await francoise.opensSubmission(supplier, number);
  await francoise.approves(supplier);
  await francoise.isUpToDate();
  await francoise.reads(francoise.say('state.posted'));

  await henri.refuses(supplier, `La gouttière de ${number} fuit toujours.`);
  await henri.reads(henri.say('state.onDevice'));
  await henri.device.findsNetwork();
  await henri.isToldToCheck();
  await henri.reads(henri.say('state.posted'));
  await henri.readsInInbox(
    henri.say('type.rejectInvoice'),
    /Françoise Lejeune a déjà approuvé cette facture/,
    `La gouttière de ${number} fuit toujours.`,
  );
});

test('an edit made without network, after the invoice was approved, is in the inbox with what was typed', async ({
  people,
}) => {
  const number = uniqueNumber('TELAAT');
  const retained = `Waarborg op ${number} inhouden.`;
  const roofer = `Dakwerken ${number} BV`;
  const bart = await people.syndic('dutchSyndic');
  await bart.writesInvoice({
    building: demo.buildings.leiehof.name,
    supplier: { name: roofer },
    number,
    date: '16/11/2026',
    total: '636,00',
    lines: [{ description: 'Goot achteraan', account: '611', net: '600,00', vat: 6 }],
  });
  await bart.isUpToDate();
  const els = await people.syndic('dutchColleague');
  await els.opensInvoice(number);
  await els.device.losesNetwork();

  await bart.submits();
  await bart.isUpToDate();
  const an = await people.boardMember('dutchOwner');
  await an.opensSubmission(roofer, number);
  await an.approves(roofer);
  await an.isUpToDate();
  await an.reads(an.say('state.posted'));

  await els.types('note', retained);
  await els.page.keyboard.press('Tab');
  await els.device.hasWrittenDown(retained);
  await els.device.findsNetwork();
  await els.isToldToCheck();
  await els.readsInInbox(new RegExp(els.say('type.invoiceDraft')), retained);
});
