import { demo, expect, test } from '../journey.ts';
import { looksFor } from '../people/finding.ts';
import { everyPlaceStandsStill, isAnsweredWithin, standsStill } from '../people/watching.ts';

test('nothing moves by itself on the screens of a syndic', async ({ people }) => {
  test.slow();
  const claire = await people.syndic();
  await everyPlaceStandsStill(claire);
  await standsStill(claire, `/invoices/${demo.invoices.draftLeak.id}`);
  await standsStill(claire, '/invoices/new');
});

test('nothing moves by itself on the screens of an owner on the board', async ({ people }) => {
  test.slow();
  const francoise = await people.boardMember();
  await everyPlaceStandsStill(francoise);
});

test('what an owner touches is answered within 100 ms on a processor four times slower', async ({
  people,
}, told) => {
  const sophie = await people.owner();
  const slowest = await isAnsweredWithin(sophie, 100, async () => {
    await sophie.opensCharges();
    await sophie.goesTo('account.title');
    await expect(sophie.main.getByRole('heading', { level: 1 })).toHaveText(sophie.say('account.title'));
    await looksFor(sophie, 'montelift');
    await sophie.page.keyboard.press('Escape');
    await sophie.opensCharges();
  });
  told.annotations.push({ type: 'figure', description: slowest });
});
