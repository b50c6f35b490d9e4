import { expect, test } from '../journey.ts';
import { fitsNarrow, isReadable } from '../people/readable.ts';
import { stealsFrom } from '../people/thief.ts';

test('who was robbed of their session is told at their next visit: of which device and when, and the thief is out', async ({
  people,
  books,
}) => {
  const anne = await people.owner('thirdOwner');
  // The server answers 401 before the person is asked.
  anne.device.complaints.expect(/status of 401/);
  const thief = await stealsFrom(anne.device);
  expect(await thief.goesOn()).toBe(true);
  await books.letPass(anne.account.email, 60);

  await anne.device.reloads();
  await anne.signsInAgain();
  const notice = anne.main.getByRole('alert').filter({ hasText: /utilisé votre session/ });
  await expect(notice).toContainText(/Nous l’avons fermée le \d/);
  expect(await thief.goesOn()).toBe(false);
  await isReadable(anne, 'the notice of a stolen session');
  await fitsNarrow(anne, 'the notice of a stolen session');

  await notice.getByRole('link', { name: anne.say('devices.title') }).click();
  await expect(anne.main.getByRole('heading', { name: anne.say('devices.title'), level: 1 })).toBeVisible();
  await notice.getByRole('button', { name: anne.say('shell.theftKnown') }).click();
  await expect(notice).toBeHidden();
  await anne.device.reloads();
  await anne.hasAllData();
  await expect(notice).toBeHidden();
});
