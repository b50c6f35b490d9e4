import { expect, test, uniqueNumber } from '../journey.ts';
import { playingLine, plays } from '../people/playing.ts';
import { fitsNarrow, isReadable } from '../people/readable.ts';

const building = 'Résidence des Acacias';

test('somebody without an account presses one button and plays with a building of their own, also without network', async ({
  people,
}) => {
  test.slow();
  const visitor = { name: 'Visiteur', email: 'nobody@koprogo.example', language: 'fr' } as const;
  const player = await people.syndic(visitor, { signedIn: false });
  await plays(player);
  await expect(playingLine(player)).toBeVisible();
  await isReadable(player, 'a playground');
  await fitsNarrow(player, 'a playground');

  await player.device.losesNetwork();
  await player.device.opensTab('/arrears');
  await expect(player.main.getByRole('link').first()).toBeVisible();
  const number = uniqueNumber('PLAY');
  await player.startsInvoice(building);
  await player.types('number', number);
  await player.page.keyboard.press('Tab');
  await player.device.hasWrittenDown(number);
  await player.goesTo('today.title');
  await expect(player.main.getByText(number)).toBeVisible();
  await expect(playingLine(player)).toBeVisible();
});
