import { createHash } from 'node:crypto';
import { alertOf, alertText, isTold } from 'shared-domain/alerts';
import type { PushNews } from '../sync/push-changes.ts';
import type { Deliveries, Delivery } from './delivery-queue.ts';
import type { AlertStore, Found, Listener, Placed } from './ports.ts';

type Options = {
  readonly alerts: Pick<AlertStore, 'find'>;
  readonly deliveries: Pick<Deliveries, 'add'>;
  readonly failed: (error: unknown) => void;
  readonly now: () => Date;
};

const mostNews = 1_000;

export type Teller = {
  /** Returns at once: who pushed waits for nobody to be told. */
  heard(news: PushNews): void;
  /** Settles once all that was heard is on its way. */
  settled(): Promise<void>;
  stop(): Promise<void>;
};

/** After a push stands: looks who is to be told of what came of it, one push after the other, and hands it over. */
export function tellAlerts({ alerts, deliveries, failed, now }: Options): Teller {
  let line: Promise<void> = Promise.resolve();
  let waiting = 0;
  let isStopped = false;
  const tell = async (news: PushNews) => {
    if (isStopped) return;
    const full = deliveriesOf(await alerts.find(news, now()), news.author).filter(
      (one) => !deliveries.add(one),
    );
    if (full.length > 0) failed(new Error('too many alerts wait'));
  };
  return {
    heard: (news) => {
      if (isStopped) return;
      if (waiting >= mostNews) return failed(new Error('too much news waits'));
      waiting += 1;
      line = line
        .then(() => tell(news))
        .catch(failed)
        .finally(() => {
          waiting -= 1;
        });
    },
    settled: () => line,
    stop: async () => {
      isStopped = true;
      await line;
    },
  };
}

/** One message per document and device of everybody who may hear of it. */
function deliveriesOf({ documents, listeners, buildings }: Found, author: string): Delivery[] {
  return documents.flatMap((document) =>
    listeners.flatMap((listener) => deliveryOf(document, listener, { author, buildings }) ?? []),
  );
}

type Around = Pick<Found, 'buildings'> & { readonly author: string };

function deliveryOf(
  document: Placed,
  { session, language, member, subscription }: Listener,
  { author, buildings }: Around,
): Delivery | null {
  const alert = alertOf(document);
  const building = buildings.get(document.building);
  if (!alert || building === undefined || !subscription.kinds.includes(alert.kind)) return null;
  if (!isTold(member, document, author)) return null;
  const { kind, path } = alert;
  const tag = `${kind}:${document.id}`;
  const payload = JSON.stringify({ ...alertText(kind, building, language), path, tag });
  return { session, to: subscription, payload, topic: topicOf(tag) };
}

/** A name of 32 letters that says nothing to the push service. */
function topicOf(tag: string): string {
  return createHash('sha256').update(tag).digest('base64url').slice(0, 32);
}
