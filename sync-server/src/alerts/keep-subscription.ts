import { createECDH } from 'node:crypto';
import type { AlertKind } from 'shared-domain/alerts';
import { accept, type Result, refuse } from 'shared-domain/kernel';
import type { SignedInSession } from '../auth/manage-sessions.ts';
import type { AlertPorts, AlertRefusal, Subscription } from './ports.ts';

/** What a device compares with what its browser holds: the endpoint of its own session, and nobody else's. */
export type OwnAlerts = {
  readonly publicKey: string;
  readonly subscription: { readonly endpoint: string; readonly kinds: readonly AlertKind[] } | null;
};

/** What this session of this device wants to be told of. */
export function keepSubscription({ alerts, isKnownService, keepLimit, publicKey, now }: AlertPorts) {
  return {
    own: async ({ session }: SignedInSession): Promise<OwnAlerts> => {
      const found = await alerts.of(session);
      return { publicKey, subscription: found && { endpoint: found.endpoint, kinds: found.kinds } };
    },
    keep: async (
      { session, account }: SignedInSession,
      given: Subscription,
    ): Promise<Result<null, AlertRefusal>> => {
      const seconds = keepLimit.take(account);
      if (seconds > 0) return refuse({ code: 'request.tooMany', params: { seconds } });
      if (!isKnownService(given.endpoint)) return refuse({ code: 'alert.serviceUnknown' });
      if (!isPublicKey(given.p256dh)) return refuse({ code: 'request.malformed' });
      const isKept = await alerts.keep({ session, account }, given, now());
      return isKept ? accept(null) : refuse({ code: 'auth.sessionEnded' });
    },
    remove: ({ session }: SignedInSession): Promise<void> => alerts.remove(session),
  };
}

/** A point of the curve: nothing can be encrypted for another. */
function isPublicKey(key: Uint8Array): boolean {
  const ecdh = createECDH('prime256v1');
  ecdh.generateKeys();
  try {
    return ecdh.computeSecret(key).length > 0;
  } catch {
    return false;
  }
}
