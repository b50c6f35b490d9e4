import { expect, test } from '../journey.ts';

test('of two tabs one talks to the server; when it is closed, the other takes over', async ({ people }) => {
  const claire = await people.syndic();
  await claire.device.opensTab('/');
  await claire.isUpToDate();
  const [first, second] = await claire.device.exchanges();
  expect(first).toBeGreaterThan(0);
  expect(second).toBe(0);
  await claire.device.closesFirstTab();
  await expect.poll(async () => (await claire.device.exchanges())[0]).toBeGreaterThan(0);
  await claire.isUpToDate();
});
