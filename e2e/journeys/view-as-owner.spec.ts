import { expect, test } from '../journey.ts';
import { goesToTheirs, looksAsOwner, looksNoMore, readsFigures } from '../people/looking-as-owner.ts';

test('a syndic looks as an owner, offline, and reads what that owner reads at home', async ({ people }) => {
  const [claire, sophie] = [await people.syndic(), await people.owner()];
  const atHome = await readsFigures(sophie, (place) => sophie.goesTo(place));

  await claire.device.losesNetwork();
  await looksAsOwner(claire, sophie.account.name);
  await expect(claire.main.getByRole('heading', { level: 1 })).toContainText(sophie.account.name);
  const theirs = await readsFigures(claire, (place) => goesToTheirs(claire, place));
  expect(theirs.charges).toEqual(atHome.charges);
  expect(theirs.account).toBe(atHome.account);

  await looksNoMore(claire);
  await claire.device.findsNetwork();
});
