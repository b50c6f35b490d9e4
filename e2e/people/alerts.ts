import { expect, type Locator } from 'playwright/test';
import { opensDevices } from './locking.ts';
import type { Person } from './person.ts';

type Alert = { readonly title: string; readonly body: string; readonly path: string; readonly tag: string };

/** Goes to the devices, where this one is asked what it tells while the app is shut. */
export async function opensAlerts(person: Person): Promise<Locator> {
  await opensDevices(person);
  const section = person.main.getByRole('region', { name: person.say('alerts.section') });
  await expect(section).toBeVisible();
  return section;
}

/** As the push service of the browser would: the service worker is given what our server sent. */
export async function isToldByPush({ device: { page, address } }: Person, data: string): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    devTools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations;
      if (first) resolve(first.registrationId);
    });
  });
  await devTools.send('ServiceWorker.enable');
  const registrationId = await registered;
  await devTools.send('ServiceWorker.deliverPushMessage', { origin: address, registrationId, data });
  await devTools.detach();
}

/** What the device shows over its other apps. */
export async function shownAlerts({ device: { page } }: Person): Promise<Alert[]> {
  return await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const shown = await registration.getNotifications();
    return shown.map(({ title, body, tag, data }) => ({ title, body, tag, path: String(data) }));
  });
}
