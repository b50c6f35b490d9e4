import type { Message, Posted, PostMessage } from './post-message.ts';

export type Delivery = Message & { readonly session: string };

type Options = {
  readonly post: PostMessage;
  readonly gone: (delivery: Delivery) => Promise<void>;
  readonly failed: (error: unknown) => void;
};

/** What waits in memory, whatever happens to the push services. */
export const mostWaiting = 10_000;
const atOnce = 8;
/** After a try that failed; a service may ask for longer, up to an hour. */
const pauseSeconds = [30, 120, 600, 3_600];

export type Deliveries = {
  /** False: too much waits already, and it is not sent. */
  add(delivery: Delivery): boolean;
  waiting(): number;
  /** What was not sent by now is not: nobody waits for it. */
  stop(): Promise<void>;
};

/** Sends beside the requests, a few at a time, and again where a service has something to do. */
export function deliveryQueue({ post, gone, failed }: Options): Deliveries {
  const queue: { delivery: Delivery; tries: number }[] = [];
  const paused = new Set<NodeJS.Timeout>();
  const underWay = new Set<Promise<void>>();
  const stopping = new AbortController();

  const next = () => {
    while (!stopping.signal.aborted && underWay.size < atOnce) {
      const one = queue.shift();
      if (!one) return;
      const work = send(one.delivery, one.tries)
        .catch(failed)
        .finally(() => {
          underWay.delete(work);
          next();
        });
      underWay.add(work);
    }
  };
  const send = async (delivery: Delivery, tries: number) => {
    const posted = await post(delivery, stopping.signal).catch(silent);
    if (stopping.signal.aborted || posted.is === 'sent') return;
    if (posted.is === 'gone') return gone(delivery);
    const pause = posted.is === 'later' ? pauseSeconds[tries] : undefined;
    if (pause === undefined) return failed(new Error(`a push service: ${posted.is}`));
    const asked = posted.is === 'later' ? posted.seconds : null;
    again({ delivery, tries: tries + 1 }, Math.min(asked ?? pause, 3_600));
  };
  const again = (one: { delivery: Delivery; tries: number }, seconds: number) => {
    const timer = setTimeout(() => {
      paused.delete(timer);
      queue.push(one);
      next();
    }, seconds * 1_000);
    timer.unref();
    paused.add(timer);
  };
  const waiting = () => queue.length + paused.size + underWay.size;
  return {
    waiting,
    add: (delivery) => {
      if (stopping.signal.aborted || waiting() >= mostWaiting) return false;
      queue.push({ delivery, tries: 0 });
      next();
      return true;
    },
    stop: async () => {
      stopping.abort();
      queue.length = 0;
      for (const timer of paused) clearTimeout(timer);
      paused.clear();
      await Promise.allSettled([...underWay]);
    },
  };
}

/** No network, no such host, no word in time. */
function silent(): Posted {
  return { is: 'later', seconds: null };
}
