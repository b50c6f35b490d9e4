import { PrecacheController, type PrecacheEntry, PrecacheRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { alertIn, openAlert } from './alerts.ts';
import { isOurs, withoutStrangers } from './our-files.ts';
import { staffScreens } from './staff-screens.ts';
import type { WorkerWish } from './worker-wish.ts';

type Entry = PrecacheEntry & { readonly staffOnly?: true };

declare const self: ServiceWorkerGlobalScope;

/** The static routes of the Service Worker standard, which not every browser has. */
type RoutedInstall = ExtendableEvent & { addRoutes?(rules: object): Promise<void> };

const serverRoutes = { condition: { urlPattern: '/api/*' }, source: 'network' };

const entries = self.__WB_MANIFEST as readonly Entry[];

// One file that is not ours fails the installation, and the version that is there goes on.
const onlyOurs = {
  fetchDidSucceed: ({ request, response }: { request: Request; response: Response }) =>
    withoutStrangers(request.url, response),
  cacheWillUpdate: async ({ response }: { response: Response }) => (isOurs(response) ? response : null),
};

const shell = new PrecacheController({ cacheName: 'koprogo-shell', plugins: [onlyOurs] });
shell.addToCacheList(entries.filter((entry) => !entry.staffOnly));
const staff = staffScreens(entries.filter((entry) => entry.staffOnly).map((entry) => entry.url));

registerRoute(new PrecacheRoute(shell));
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && staff.isOne(url),
  ({ request }) => staff.answer(request),
);
registerRoute(
  new NavigationRoute(shell.createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/api\//, /^\/health$/, /^\/metrics$/],
  }),
);

self.addEventListener('install', (event: RoutedInstall) => {
  // An exchange with the server that wakes the worker would also put off, for minutes, the version that waits.
  event.waitUntil(event.addRoutes?.(serverRoutes) ?? Promise.resolve());
  event.waitUntil(shell.install(event));
  // A device of staff boots offline after the update too, so their screens come with it.
  event.waitUntil(whereStaffWorks(staff.keep));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(shell.activate(event));
  event.waitUntil(whereStaffWorks(staff.tidy));
  // Without it the first visit stays uncontrolled, and a reload without network would fail.
  event.waitUntil(self.clients.claim());
});

self.addEventListener('message', (event) => {
  const wish = event.data as WorkerWish | undefined;
  if (wish?.type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
  if (wish?.type === 'KEEP_STAFF_SCREENS') event.waitUntil(staff.keep());
});

self.addEventListener('push', (event) => {
  const { title, body, path, tag } = alertIn(event.data?.text() ?? '');
  const icon = '/icons/icon-192.png';
  event.waitUntil(self.registration.showNotification(title, { body, tag, icon, data: path }));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const open = (path: string) => self.clients.openWindow(path);
  const found = self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  event.waitUntil(found.then((windows) => openAlert(String(event.notification.data), { windows, open })));
});

async function whereStaffWorks(act: () => Promise<void>): Promise<void> {
  if (await staff.areKept()) await act();
}
