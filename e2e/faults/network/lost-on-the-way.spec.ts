import { arrivedOnce, demo, expect, invoiceOf, test, uniqueNumber } from '../journey.ts';

const push = /\/api\/sync\/push$/;

test('a request that never arrived is sent again', async ({ people, books, road }) => {
  const number = uniqueNumber('ALLER');
  const claire = await people.syndic();
  claire.device.goesBy(road);
  const cut = road.puts({ is: 'requestCut' }, push, 3);
  await claire.writesInvoice(invoiceOf(number, demo.buildings.tilleuls.name));
  await claire.submits();
  await expect.poll(() => cut.met).toBe(3);
  await arrivedOnce(claire, books, number, road);
});

test('what the server did while its answer was lost is told again, and done once', async ({
  people,
  books,
  road,
}) => {
  const number = uniqueNumber('RETOUR');
  const claire = await people.syndic();
  claire.device.goesBy(road);
  const lost = road.puts({ is: 'answerCut' }, push, 3);
  await claire.writesInvoice(invoiceOf(number, demo.buildings.tilleuls.name));
  await claire.submits();
  await expect.poll(() => lost.met).toBe(3);
  await arrivedOnce(claire, books, number, road);
  expect(Math.max(...road.sent.values()), 'something was told twice').toBeGreaterThan(1);
});

test('an approval whose answer was lost is posted once', async ({ people, books, road }) => {
  const number = uniqueNumber('ACCORD');
  const { supplier, ...invoice } = invoiceOf(number, demo.buildings.tilleuls.name);
  const claire = await people.syndic();
  await claire.writesInvoice({ ...invoice, supplier });
  await claire.submits();
  await claire.isUpToDate();
  const francoise = await people.boardMember();
  await francoise.opensSubmission(supplier.name, number);
  francoise.device.goesBy(road);
  const lost = road.puts({ is: 'answerCut' }, push, 2);
  await francoise.approves(supplier.name);
  await expect.poll(() => lost.met).toBe(2);
  await francoise.reads(francoise.say('state.posted'));
  await francoise.isUpToDate();
  expect(await books.posted(number)).toMatchObject({ debit: 12_100, credit: 12_100, charged: 12_100 });
  expect(await books.count('journalEntry', number)).toBe(1);
});
