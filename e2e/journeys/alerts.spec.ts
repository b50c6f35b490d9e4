import { demo, expect, test } from '../journey.ts';
import { isToldByPush, opensAlerts, shownAlerts } from '../people/alerts.ts';
import { fitsNarrow, isReadable } from '../people/readable.ts';

const building = demo.buildings.tilleuls.name;
const told = { title: building, body: 'Une facture attend une approbation.', path: '/approvals/x', tag: 'x' };

test('a browser that refuses says how to allow it; one that may, but reaches no push service, changes nothing', async ({
  people,
}) => {
  const francoise = await people.boardMember();
  const { page, address } = francoise.device;
  await page.context().clearPermissions();
  await page.evaluate(() =>
    Object.defineProperty(Notification, 'permission', { get: () => 'denied', configurable: true }),
  );
  const refused = await opensAlerts(francoise);
  await expect(refused).toContainText(francoise.say('alerts.refused'));
  await expect(refused.getByRole('switch')).toHaveCount(0);
  await isReadable(francoise, 'alerts that a browser refuses');
  await fitsNarrow(francoise, 'alerts that a browser refuses');

  await page.context().grantPermissions(['notifications'], { origin: address });
  await francoise.device.reloads();
  const section = francoise.main.getByRole('region', { name: francoise.say('alerts.section') });
  const approvals = section.getByRole('switch', { name: francoise.say('alerts.kind.approval') });
  await expect(approvals).not.toBeChecked();
  await isReadable(francoise, 'alerts that may be switched on');
  await fitsNarrow(francoise, 'alerts that may be switched on');
  // No browser of a test has a push service.
  francoise.device.complaints.expect(/does not support the Push API|push service/);
  await approvals.click();
  await expect(section).toContainText(francoise.say('alerts.trouble.unreachable'));
  await expect(approvals).not.toBeChecked();

  await francoise.device.losesNetwork();
  await francoise.device.reloads();
  await expect(section).toContainText(francoise.say('alerts.offline'));
});

test('what the server sends is shown with its building and its kind, once for each document', async ({
  people,
}) => {
  const francoise = await people.boardMember();
  const { page, address } = francoise.device;
  await page.context().grantPermissions(['notifications'], { origin: address });
  await francoise.device.isReadyForOffline();
  const elsewhere = { ...told, tag: 'y', path: '//elsewhere.example' };
  const places = async () => (await shownAlerts(francoise)).map(({ tag, path }) => `${tag} ${path}`).sort();
  // Chromium drops a push while the worker begins or ends, and tells nobody: it is sent until it is shown.
  await expect(async () => {
    await isToldByPush(francoise, JSON.stringify(told));
    await expect.poll(() => shownAlerts(francoise), { timeout: 2_000 }).toEqual([told]);
  }).toPass({ timeout: 30_000 });
  await expect(async () => {
    for (const alert of [told, elsewhere]) await isToldByPush(francoise, JSON.stringify(alert));
    await expect.poll(places, { timeout: 2_000 }).toEqual(['x /approvals/x', 'y /']);
  }).toPass({ timeout: 30_000 });
});
