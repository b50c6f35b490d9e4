import { clearsSoon } from './install.ts';

/** needsInstall: on iPhone and iPad only what stands on the home screen may tell anything. */
export type PushSupport = 'yes' | 'needsInstall' | 'no';

/** What our server needs to reach this browser, in base64url. */
export type OwnPush = { readonly endpoint: string; readonly p256dh: string; readonly auth: string };

export function pushSupport(): PushSupport {
  const isThere = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
  if (isThere) return 'yes';
  return clearsSoon() ? 'needsInstall' : 'no';
}

export function isPushRefused(): boolean {
  return Notification.permission === 'denied';
}

export function isPushAllowed(): boolean {
  return Notification.permission === 'granted';
}

/** What this browser holds; null: nothing, or what another installation made, whose messages are not ours. */
export async function ownPush(publicKey: string): Promise<OwnPush | null> {
  const held = await (await manager())?.getSubscription();
  return held && isMadeFor(held, publicKey) ? read(held) : null;
}

/** Asks the person where they were not asked yet. refused: they said no; failed: the browser does not reach its service. */
export async function startPush(publicKey: string): Promise<OwnPush | 'refused' | 'failed'> {
  if ((await Notification.requestPermission()) !== 'granted') return 'refused';
  try {
    const pushing = await manager();
    const held = await pushing?.getSubscription();
    if (held && isMadeFor(held, publicKey)) return read(held) ?? 'failed';
    await held?.unsubscribe();
    const made = await pushing?.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
    return (made && read(made)) ?? 'failed';
  } catch {
    return 'failed';
  }
}

/** From now on nothing reaches this browser, whatever the server still believes. */
export async function endPush(): Promise<void> {
  if (pushSupport() !== 'yes') return;
  const held = await (await manager())?.getSubscription();
  await held?.unsubscribe();
}

// `ready` would wait for ever where no service worker was registered.
async function manager(): Promise<PushManager | undefined> {
  return (await navigator.serviceWorker.getRegistration())?.pushManager;
}

function isMadeFor({ options }: PushSubscription, publicKey: string): boolean {
  const key = options.applicationServerKey;
  return key !== null && base64url(new Uint8Array(key)) === publicKey;
}

function read(held: PushSubscription): OwnPush | null {
  const [p256dh, auth] = [held.getKey('p256dh'), held.getKey('auth')];
  if (!p256dh || !auth) return null;
  const { endpoint } = held;
  return { endpoint, p256dh: base64url(new Uint8Array(p256dh)), auth: base64url(new Uint8Array(auth)) };
}

function base64url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
