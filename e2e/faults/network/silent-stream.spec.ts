import { demo, expect, test, uniqueNumber } from '../journey.ts';

const events = /\/api\/sync\/events/;

test('a line that died without a word is noticed within a minute', async ({ people, books, road }) => {
  const number = uniqueNumber('MUET');
  const supplier = `Vitrerie ${number} SRL`;
  const francoise = await people.boardMember();
  await francoise.page.clock.install();
  francoise.device.goesBy(road);
  await expect.poll(() => road.came(events)).toBeGreaterThan(0);
  await francoise.isUpToDate();
  await francoise.goesTo('approvals.title');
  expect(road.silences(events)).toBeGreaterThan(0);

  const claire = await people.syndic();
  await claire.writesInvoice({
    building: demo.buildings.tilleuls.name,
    supplier: { name: supplier },
    number,
    date: '18/11/2026',
    total: '121,00',
    lines: [{ description: 'Vitre du hall', account: '611', net: '100,00', vat: 21 }],
  });
  await claire.submits();
  await claire.isUpToDate();
  expect(await books.count('submittedInvoice', number)).toBe(1);
  await francoise.doesNotRead(new RegExp(number));

  // Two beats of the server's heart and a bit are missed; then she is not the only one to come back, so not at once.
  await francoise.page.clock.fastForward(45_001);
  await francoise.page.clock.fastForward(5_001);
  await francoise.reads(new RegExp(number));
  await francoise.isUpToDate();
});
