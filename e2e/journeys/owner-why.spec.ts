import { expect, test } from '../journey.ts';

test('why do I pay this? is two taps from home', async ({ people }) => {
  const sophie = await people.owner('owner', { on: 'phone' });
  await sophie.device.visits('/home');
  await sophie.main
    .getByRole('link', { name: /Montelift/ })
    .first()
    .tap();
  const why = sophie.main.getByRole('region', { name: sophie.say('charges.explain') });
  await expect(why).toBeVisible();
  const portion = why.getByRole('group').first();
  const part = portion.getByText(/\d+\/1\s000/).first();
  if (!(await part.isVisible())) await portion.locator('summary, button').first().tap();
  await expect(part).toBeVisible();
});
