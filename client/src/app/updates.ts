import { useSyncExternalStore } from 'react';
import type { Workbox } from 'workbox-window';
import type { WorkerWish } from './service-worker/worker-wish.ts';

const hourly = 3_600_000;

let worker: Workbox | null = null;
let isReady = false;
/** The new version is in charge, and this tab still shows the one before: it was accepted in another tab. */
let isReplaced = false;
const listeners = new Set<() => void>();

/** Registers the service worker, and looks for a new version when the person comes back and every hour. */
export async function startUpdates(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  followOtherTabs(navigator.serviceWorker);
  const { Workbox } = await import('workbox-window');
  const workbox = new Workbox('/service-worker.js');
  worker = workbox;
  // `waiting` also tells of a version found by another tab.
  workbox.addEventListener('waiting', offer);
  const registration = await workbox.register();
  if (registration) offerWhatIsFound(registration);
  const look = () => registration?.update().catch(() => undefined);
  setInterval(look, hourly);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && look());
}

/** True once a new version waits. It is offered, never forced: somebody may be typing. */
export function useUpdateReady(): boolean {
  return useSyncExternalStore(subscribe, () => isReady);
}

export function applyUpdate(): void {
  if (isReplaced) {
    // Nothing waits any more that could be told to take over.
    location.reload();
    return;
  }
  // Reloading only once the new version is in charge; else the old one would serve the page again.
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  worker?.messageSkipWaiting();
}

/** Takes the screens of staff and the merge engine along, so that they open in a cellar. */
export async function keepStaffScreens(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ type: 'KEEP_STAFF_SCREENS' } satisfies WorkerWish);
}

/** Workbox tells of the first version it sees being fetched, and where that one broke off, of none after it. */
function offerWhatIsFound(registration: ServiceWorkerRegistration): void {
  registration.addEventListener('updatefound', () => {
    const found = registration.installing;
    const look = () => found?.state === 'installed' && registration.active && offer();
    found?.addEventListener('statechange', look);
  });
}

function followOtherTabs(workers: ServiceWorkerContainer): void {
  // A device's first worker takes charge of a page of its own version.
  let hadWorker = workers.controller !== null;
  workers.addEventListener('controllerchange', () => {
    if (hadWorker) {
      isReplaced = true;
      offer();
    }
    hadWorker = true;
  });
  // A screen that was never opened here went with its version: the new one opens at the same address.
  addEventListener('vite:preloadError', () => isReplaced && location.reload());
}

function offer(): void {
  isReady = true;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
