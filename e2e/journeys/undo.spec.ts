import { expect, test } from '../journey.ts';
import { changesPhone, phoneOf } from '../people/supplying.ts';

const supplier = 'Portomatic SRL';

test('what was saved is taken back within ten seconds, by a button or by Ctrl+Z, without network', async ({
  people,
}) => {
  const claire = await people.syndic();
  await claire.device.losesNetwork();
  const before = await phoneOf(claire, supplier);
  for (const way of ['button', 'keys'] as const) {
    await changesPhone(claire, supplier, '+32 2 999 99 99');
    await claire.reads(claire.say('undo.saved'));
    if (way === 'button') await claire.page.getByRole('button', { name: claire.say('undo.undo') }).click();
    else await claire.page.keyboard.press('Control+z');
    await claire.reads(claire.say('undo.undone'));
    expect(await phoneOf(claire, supplier)).toBe(before);
  }
});
