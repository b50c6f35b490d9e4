import { demo, expect, test } from '../journey.ts';
import { asksForKeys, choosesOnly, goesToFirst, isOffered, looksFor } from '../people/finding.ts';
import { isReadable } from '../people/readable.ts';

test('a syndic finds owners, invoices and what can be done by a few letters, without network', async ({
  people,
}) => {
  const claire = await people.syndic();
  await claire.device.losesNetwork();

  await test.step('an owner by name and building; the way back closes what was opened', async () => {
    await looksFor(claire, 'martin tilleuls');
    await isOffered(claire, /Sophie Martin/);
    await choosesOnly(claire, /Sophie Martin/);
    await isReadable(claire, 'what was found');
    await goesToFirst(claire, /Sophie Martin/);
    await expect(claire.page.getByRole('dialog', { name: 'Sophie Martin' })).toBeVisible();
    await claire.page.keyboard.press('Escape');
    await claire.reads(demo.buildings.tilleuls.name);
  });

  await test.step('an invoice by the beginning of its supplier, without accents', async () => {
    await looksFor(claire, 'montelift 2026');
    await goesToFirst(claire, /Montelift/);
    await expect(claire.main.getByRole('heading', { level: 1 })).toContainText('Montelift');
  });

  await test.step('something to do', async () => {
    await looksFor(claire, claire.say('find.newInvoice'));
    await goesToFirst(claire, new RegExp(claire.say('find.newInvoice')));
    await claire.reads(claire.say('invoices.new'));
  });

  await test.step('nothing, said in words', async () => {
    await looksFor(claire, 'xyzzyx');
    await expect(claire.page.getByText(claire.say('find.nothing'))).toBeVisible();
  });
});

test('an owner finds a charge of theirs; the keys of a screen are told', async ({ people }) => {
  const sophie = await people.owner();
  await sophie.device.losesNetwork();
  await looksFor(sophie, 'montelift 129,63');
  await goesToFirst(sophie, /Montelift.*129,63/);
  await expect(sophie.main.getByRole('heading', { level: 1 })).toContainText('Montelift');
  await asksForKeys(sophie);
  await isReadable(sophie, 'the keys of a screen');
});

test('words looked for in a list are there again on the way back, however fast the hand', async ({
  people,
}) => {
  const claire = await people.syndic();
  await claire.goesTo('invoices.title');
  const words = claire.main.getByRole('searchbox', { name: claire.say('invoices.search') });
  await words.pressSequentially('montelift');
  await claire.main
    .getByRole('link', { name: /Montelift/ })
    .first()
    .click();
  await expect(claire.main.getByRole('heading', { level: 1 })).toContainText('Montelift');
  await claire.page.goBack();
  await expect(words).toHaveValue('montelift');
  // Who asks for the list once more sees all of it.
  await claire.goesTo('invoices.title');
  await expect(words).toHaveValue('');
  await expect(claire.page).not.toHaveURL(/montelift/);
});
