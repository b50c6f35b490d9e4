import { demo, test } from '../journey.ts';
import { everyPlaceStandsStill } from '../people/watching.ts';

test('nothing moves by itself on the screens of an owner', async ({ people }) => {
  const sophie = await people.owner();
  await everyPlaceStandsStill(sophie);
});

test('nothing moves by itself on the screens of an owner on the board', async ({ people }) => {
  test.slow();
  const francoise = await people.boardMember();
  await everyPlaceStandsStill(francoise);
});

const ofStaff = {
  also: ['/devices', '/approvals', `/invoices/${demo.invoices.draftLeak.id}`],
};

test('nothing moves by itself on the screens of a syndic', async ({ people }) => {
  test.slow();
  const claire = await people.syndic();
  await everyPlaceStandsStill(claire, ofStaff);
});

test('nothing moves by itself on the screens of a syndic at a desk', async ({ people }) => {
  test.slow();
  const claire = await people.syndic('syndic', { on: 'desktop' });
  await everyPlaceStandsStill(claire, ofStaff);
});
