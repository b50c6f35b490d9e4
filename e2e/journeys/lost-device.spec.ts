import { expect, test } from '../journey.ts';
import { fitsNarrow, isReadable } from '../people/readable.ts';

const erased = /Tout ce que KoproGo y gardait est effacé/;

test('a phone that was lost is removed from a laptop, and erases itself at its next contact', async ({
  people,
}) => {
  const anne = await people.owner('thirdOwner', { ownBrowser: true });
  // The server answers 401 before the phone asks why.
  anne.device.complaints.expect(/status of 401/);
  const name = anne.account.name;
  await anne.reads(`Bonjour, ${name}`);
  await anne.device.losesNetwork();
  await anne.device.closesBrowser();

  const atHome = await people.owner('thirdOwner', { on: 'desktop' });
  await atHome.goesTo('devices.title');
  await atHome.removesLastUsedDevice();
  await atHome.reads(atHome.say('devices.revoked'));

  await anne.device.opensBrowser('/', 'offline');
  await anne.reads(`Bonjour, ${name}`);
  await anne.device.findsNetwork();
  await anne.reads(erased);
  await isReadable(anne, 'the sign-in of a phone that erased itself');
  await fitsNarrow(anne, 'the sign-in of a phone that erased itself');
  expect(await anne.device.placesOf([name, anne.account.email, 'Les Tilleuls'])).toEqual([]);
  await atHome.device.reloads();
  await atHome.reads(/Vos données y ont été effacées le/);
});

test('after thirty days without a contact nothing is read before the sign-in, by no address and no clock', async ({
  people,
  books,
}) => {
  const anne = await people.owner('thirdOwner');
  anne.device.complaints.expect(/status of 401/);
  await books.endSessions(anne.account.email);
  await anne.device.losesNetwork();
  await anne.device.isLeftFor(31);
  for (const path of ['/', '/charges', '/account', '/more', '/devices']) {
    await anne.device.visits(path);
    await expect(anne.main.getByRole('heading', { name: anne.say('signIn.again') })).toBeVisible();
    await expect(anne.page.getByText('Les Tilleuls')).toHaveCount(0);
  }
  await anne.device.isLeftFor(-31);
  await anne.device.visits('/charges');
  await expect(anne.main.getByRole('heading', { name: anne.say('signIn.again') })).toBeVisible();
  await isReadable(anne, 'the lock');

  await anne.device.findsNetwork();
  await anne.givesPassword();
  await expect(anne.main.getByRole('heading', { name: anne.say('charges.title') })).toBeVisible();
  await anne.hasAllData();
});
