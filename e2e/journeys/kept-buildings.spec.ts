import { expect, test } from '../journey.ts';
import { offered, opens } from '../people/keeping.ts';
import { fitsNarrow, isReadable } from '../people/readable.ts';
import { largeOffice } from '../product/large-office.ts';

test('a syndic of many buildings keeps those they open, and is told what is not on the device', async ({
  people,
}) => {
  test.slow();
  const office = await largeOffice(10);
  const [first = '', second = ''] = office.buildings;
  const alex = await people.syndic(office.syndic);

  await test.step('nothing was opened yet: the lists say so, and no building is missing from the switch', async () => {
    await alex.reads('0 immeuble sur 10 est sur cet appareil');
    await expect(offered(alex, first)).toHaveText(alex.say('shell.away', { name: first }));
    await isReadable(alex, 'today, with no building here');
  });

  await test.step('what is opened comes', async () => {
    await opens(alex, first);
    await expect(offered(alex, first)).toHaveText(first);
    await alex.device.visits('/invoices');
    await expect(alex.main.getByRole('link', { name: /€/ }).first()).toBeVisible();
  });

  await test.step('without network that one opens, another says that it is not here', async () => {
    await alex.device.losesNetwork();
    await alex.device.visits('/invoices');
    await expect(alex.main.getByRole('link', { name: /€/ }).first()).toBeVisible();
    await opens(alex, second);
    await alex.reads(alex.say('kept.awayTitle', { name: second }));
    await alex.reads(/sont au serveur depuis le/);
    await expect(alex.main.getByRole('link', { name: /€/ })).toHaveCount(0);
    await isReadable(alex, 'a building that is not here');
    await fitsNarrow(alex, 'a building that is not here');
    await alex.device.findsNetwork();
    await expect(alex.main.getByRole('link', { name: /€/ }).first()).toBeVisible();
  });

  await test.step('among the devices stands what is kept, and it can be chosen', async () => {
    await alex.device.visits('/devices');
    const section = alex.main.getByRole('region', { name: alex.say('kept.title') });
    const choice = { name: alex.say('kept.choiceOf', { name: first }), exact: true };
    const line = section.getByRole('listitem').filter({ has: alex.page.getByRole('combobox', choice) });
    await expect(line).toContainText(/Ici · \d+/);
    await isReadable(alex, 'what is kept here');
    await fitsNarrow(alex, 'what is kept here');
    await line.getByRole('combobox').selectOption({ label: alex.say('kept.never') });
    await expect(line).toContainText(/Pas ici depuis le/);
    await line.getByRole('combobox').selectOption({ label: alex.say('kept.always') });
    await expect(line).toContainText(/Ici · \d+/);
  });
});
