import { demo, expect, test } from '../journey.ts';

test('an owner who sold both lots of a building keeps nothing of it on the device, and all of the other building', async ({
  people,
}) => {
  const horta = demo.buildings.horta;
  const jan = await people.owner('ownerInTwo', { ownBrowser: true });
  await jan.reads(horta.name);
  await jan.reads(demo.buildings.leiehof.name);
  const canaries = [horta.id, horta.name, 'Rue de la Verrière'];
  // Photos asked for after the sale and before the news of it are not given any more.
  jan.device.complaints.expect(/status of 404 .*\/api\/blobs\//);
  const before = await jan.device.placesOf(canaries);
  expect(before.length).toBeGreaterThan(3);
  await jan.device.losesNetwork();

  const claire = await people.syndic('syndic', { on: 'desktop' });
  await claire.transfersLot(horta.name, '32', 'Boulangerie Au Petit Four SRL', '19/11/2026');
  await claire.isUpToDate();
  await claire.transfersLot(horta.name, 'C3', 'Boulangerie Au Petit Four SRL', '19/11/2026');
  await claire.isUpToDate();

  await jan.device.findsNetwork();
  await jan.goesTo('home.title');
  await expect(jan.main.getByText(horta.name)).toHaveCount(0, { timeout: 20_000 });
  await jan.isUpToDate();
  await expect.poll(() => jan.device.placesOf(canaries), { timeout: 20_000 }).toEqual([]);
  await jan.device.closesBrowser();
  await jan.device.opensBrowser('/');
  await jan.reads(demo.buildings.leiehof.name);
  expect(await jan.device.placesOf(canaries)).toEqual([]);
  expect((await jan.device.placesOf([demo.buildings.leiehof.id])).length).toBeGreaterThan(3);
});
