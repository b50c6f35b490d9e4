import { rateLimit } from '../auth/rate-limit.ts';
import { deliveryQueue } from './delivery-queue.ts';
import type { AlertPorts, AlertStore } from './ports.ts';
import { postMessage } from './post-message.ts';
import { knownServices } from './push-services.ts';
import { tellAlerts } from './tell-alerts.ts';
import { vapidKeysFrom } from './vapid-keys.ts';

type Options = {
  readonly alerts: AlertStore;
  readonly seed: Uint8Array;
  readonly namedServices: readonly string[];
  readonly contact: string;
  readonly keepsPerHour: number;
  readonly failed: (error: unknown) => void;
  readonly now: () => Date;
};

/** Alerts, wired: what devices ask for, and what becomes of a push that stands. */
export function alerting({ alerts, seed, namedServices, contact, keepsPerHour, failed, now }: Options) {
  const keys = vapidKeysFrom(seed);
  const deliveries = deliveryQueue({
    post: postMessage({ keys, contact, namedServices }),
    gone: ({ session, to }) => alerts.forget(session, to.endpoint),
    failed,
  });
  const teller = tellAlerts({ alerts, deliveries, failed, now });
  const ports: AlertPorts = {
    alerts,
    isKnownService: knownServices(namedServices),
    keepLimit: rateLimit(keepsPerHour, now, 3_600_000),
    publicKey: keys.publicKey,
    now,
  };
  return {
    ports,
    heard: teller.heard,
    settled: teller.settled,
    waiting: deliveries.waiting,
    stop: async () => {
      await teller.stop();
      await deliveries.stop();
    },
  };
}
