import { now, today } from '../platform/clock.ts';
import { newId, newRev } from '../platform/ids.ts';
import { webLocks } from '../platform/locks.ts';
import { webRoomLocks } from '../platform/room-locks.ts';
import { browserDraftTools } from './drafts/draft-tools.ts';
import type { Platform } from './room-needs.ts';
import { deviceName } from './session/device-name.ts';
import { fetchApi } from './wire/api.ts';
import { syncWire } from './wire/sync-wire.ts';

/** This browser, against the server that served the app. */
export function browserPlatform(): Platform {
  return {
    api: fetchApi('/api'),
    locks: webLocks,
    rooms: webRoomLocks,
    deviceName: deviceName(navigator.userAgent),
    now,
    today,
    newId,
    newRev,
    loadDraftTools: browserDraftTools,
    onWake,
    keepStorage: () => void navigator.storage?.persist?.().catch(() => false),
    mark: {
      isSet: () => document.cookie.includes('koprogo_here='),
      clear() {
        // biome-ignore lint/suspicious/noDocumentCookie: the store of cookies is not in every browser we support.
        document.cookie = 'koprogo_here=; Max-Age=0; Path=/';
      },
    },
    isShared: true,
    screensFirst: 5_000,
    wire: syncWire,
    holdTab: holdTab(),
    onBug: (cause) => reportError(cause),
  };
}

// The listener is there only while it is needed: with it, a page is not kept for going back to.
function holdTab(): () => () => void {
  let holds = 0;
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  return () => {
    holds += 1;
    if (holds === 1) window.addEventListener('beforeunload', ask);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      holds -= 1;
      if (holds === 0) window.removeEventListener('beforeunload', ask);
    };
  };
}

// Background sync is Chromium's alone, so the moments a person makes are all there is.
function onWake(wake: () => void): () => void {
  const onVisible = () => {
    if (document.visibilityState === 'visible') wake();
  };
  window.addEventListener('online', wake);
  document.addEventListener('visibilitychange', onVisible);
  return () => {
    window.removeEventListener('online', wake);
    document.removeEventListener('visibilitychange', onVisible);
  };
}
