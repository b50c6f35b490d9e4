import { demo, expect, test, uniqueNumber } from '../journey.ts';
import { atTheKeyboard } from '../people/typing.ts';

const mostStrokes = 25;

test('an invoice of three lines is entered and sent without a mouse, in at most 25 keystrokes beyond its own text', async ({
  people,
}, told) => {
  const number = uniqueNumber('TOUCHES');
  const claire = await people.syndic('syndic', { on: 'desktop' });
  await claire.startsInvoice(demo.buildings.tilleuls.name);
  const keys = atTheKeyboard(claire);
  const prefilled = claire.say('entry.prefilled', { number: '', date: '' }).slice(0, 15);

  await keys.isIn(claire.say('word.supplier'));
  await keys.types('Contrôle Atlas');
  await keys.presses('Enter');
  // What the last invoice of this supplier said is there before a hand is at the next field.
  await expect(claire.main.getByText(prefilled)).toBeVisible();
  await keys.presses('Tab');
  await keys.isIn(claire.say('entry.number'));
  await keys.types(number);
  await keys.presses('Tab');
  await keys.types('363');
  await keys.presses('Tab');
  await keys.isIn(claire.say('entry.invoicedOn'));
  await keys.types('15112026');
  await keys.presses('Tab');
  await keys.types('+30');
  await keys.presses('Tab', 3);

  const lines = [
    ['Entretien de la cabine', '100'],
    ['Remplacement du câble', '150'],
    ['Contrôle annuel', '50'],
  ] as const;
  for (const [at, [description, net]] of lines.entries()) {
    await keys.isIn(claire.say('entry.description'));
    await keys.types(description);
    await keys.presses('Tab', 3);
    await keys.isIn(claire.say('entry.net'));
    await keys.types(net);
    await keys.presses(at < lines.length - 1 ? 'Enter' : 'Control+Enter');
  }

  // Sent, and the next one begins where this one did.
  await expect(claire.main.getByRole('heading', { level: 1 })).toHaveText(claire.say('invoices.new'));
  await keys.isIn(claire.say('word.supplier'));
  told.annotations.push({ type: 'keystrokes', description: String(keys.strokes()) });
  expect(keys.strokes()).toBeLessThanOrEqual(mostStrokes);
  await keys.pastes('Contrôle Atlas');
  await keys.presses('Enter');
  await expect(claire.main.getByText(prefilled)).toBeVisible();
  const account = claire.main
    .getByRole('combobox', { name: claire.say('entry.account'), exact: true })
    .first();
  await expect(account).toHaveValue(/ascenseurs/);
  await account.click();
  await keys.presses('Enter');
  await expect(account, 'a list that was only looked at').toHaveValue(/ascenseurs/);
  await claire.findsInvoiceMarked(number, 'onDevice', 'submitted', 'posted');
});
