import { expect, test } from '../journey.ts';

/** Whatever was charged last: other journeys charge too. */
const latestCharge = /\d\d\/\d\d\/\d{4} · /;

test('why do I pay this? is two taps from home', async ({ people }) => {
  const sophie = await people.owner('owner', { on: 'phone' });
  await sophie.device.visits('/home');
  await sophie.main.getByRole('link').filter({ hasText: latestCharge }).first().tap();
  const why = sophie.main.getByRole('region', { name: sophie.say('charges.explain') });
  await expect(why).toBeVisible();
  const portion = why.getByRole('group').first();
  const part = portion.getByText(/\d\/[\d\s]*00\b/).first();
  if (!(await part.isVisible())) await portion.locator('summary, button').first().tap();
  await expect(part).toBeVisible();
});
