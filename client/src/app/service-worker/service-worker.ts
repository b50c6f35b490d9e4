import { PrecacheController, type PrecacheEntry, PrecacheRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import type { WorkerWish } from './worker-wish.ts';

type Entry = PrecacheEntry & { readonly staffOnly?: true };

declare const self: ServiceWorkerGlobalScope;

const entries = self.__WB_MANIFEST as readonly Entry[];
const staffCache = 'koprogo-staff';

const shell = new PrecacheController({ cacheName: 'koprogo-shell' });
shell.addToCacheList(entries.filter((entry) => !entry.staffOnly));
const staff = new PrecacheController({ cacheName: staffCache });
staff.addToCacheList(entries.filter((entry) => entry.staffOnly));

registerRoute(new PrecacheRoute(shell));
registerRoute(new PrecacheRoute(staff));
registerRoute(
  new NavigationRoute(shell.createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/api\//, /^\/health$/, /^\/metrics$/],
  }),
);

self.addEventListener('install', (event) => {
  event.waitUntil(shell.install(event));
  // A device of staff boots offline after the update too, so their screens come with it.
  event.waitUntil(whereStaffWorks(() => staff.install(event)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(shell.activate(event));
  event.waitUntil(whereStaffWorks(() => staff.activate(event)));
  // Without it the first visit stays uncontrolled, and a reload without network would fail.
  event.waitUntil(self.clients.claim());
});

self.addEventListener('message', (event) => {
  const wish = event.data as WorkerWish | undefined;
  if (wish?.type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
  if (wish?.type === 'KEEP_STAFF_SCREENS') event.waitUntil(staff.install(event));
  if (wish?.type === 'DROP_STAFF_SCREENS') event.waitUntil(caches.delete(staffCache));
});

async function whereStaffWorks(act: () => Promise<unknown>): Promise<void> {
  if (await caches.has(staffCache)) await act();
}
