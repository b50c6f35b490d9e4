import { demo, expect, test, uniqueNumber } from '../journey.ts';

test('what a colleague writes meanwhile moves neither cursor nor text of who is typing', async ({
  people,
}) => {
  const number = uniqueNumber('FOCUS');
  const claire = await people.syndic('syndic');
  const karim = await people.syndic('colleague');
  await claire.startsInvoice(demo.buildings.tilleuls.name);
  await claire.types('number', number);
  await claire.types('note', 'Voir avec le concierge');
  await claire.isUpToDate();
  await karim.hearsNews();
  await karim.opensInvoice(number);
  await expect(karim.field('note')).toHaveValue('Voir avec le concierge');

  const note = claire.field('note');
  await note.click();
  await claire.putsCursorAt(note, 5);
  await karim.types('communication', '+++090/9337/55493+++');
  await karim.writesLine(1, { description: 'Écrit par Karim', account: '611', net: '10,00', vat: 21 });
  await karim.types('total', '12,10');
  await karim.page.keyboard.press('Tab');
  for (const letter of 'demain ') await claire.page.keyboard.press(letter === ' ' ? 'Space' : letter);
  await karim.isUpToDate();
  await claire.hearsNews();
  await expect(claire.line(1).getByLabel(claire.say('entry.description'))).toHaveValue('Écrit par Karim');
  await expect(claire.field('total')).toHaveValue('12,10');
  for (const letter of 'matin ') await claire.page.keyboard.press(letter === ' ' ? 'Space' : letter);

  await expect(note).toBeFocused();
  await expect(note).toHaveValue('Voir demain matin avec le concierge');
  expect(await claire.cursorOf(note)).toBe('Voir demain matin '.length);
  await claire.page.keyboard.press('Tab');
  await claire.isUpToDate();
  await karim.isUpToDate();
  await expect(karim.field('note')).toHaveValue('Voir demain matin avec le concierge');
});
