import { type LookupAddress, lookup } from 'node:dns';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import webPush from 'web-push';
import type { Subscription } from './ports.ts';
import { isNamed } from './push-services.ts';
import type { VapidKeys } from './vapid-keys.ts';

export type Message = {
  readonly to: Pick<Subscription, 'endpoint' | 'p256dh' | 'auth'>;
  readonly payload: string;
  /** Of two with the same topic that a device has not fetched, the service keeps the later. */
  readonly topic: string;
};

/** gone: the service knows that device no more; refused: asking again would be told the same. */
export type Posted =
  | { readonly is: 'sent' | 'gone' | 'refused' }
  | { readonly is: 'later'; readonly seconds: number | null };

export type PostMessage = (message: Message, signal: AbortSignal) => Promise<Posted>;

/** What was not fetched for three days is no news any more. */
const keptSeconds = 3 * 86_400;
const patienceMillis = 15_000;

type Options = {
  readonly keys: VapidKeys;
  /** Whom a push service writes to, who has something against what we send: `mailto:` or `https:`. */
  readonly contact: string;
  readonly namedServices: readonly string[];
};

/** Encrypted for that browser alone (RFC 8291), signed as the installation (RFC 8292), in one request that follows no redirect. */
export function postMessage({ keys, contact, namedServices }: Options): PostMessage {
  return async ({ to, payload, topic }, signal) => {
    const { headers, body } = webPush.generateRequestDetails(
      { endpoint: to.endpoint, keys: { p256dh: base64url(to.p256dh), auth: base64url(to.auth) } },
      payload,
      { vapidDetails: { subject: contact, ...keys }, TTL: keptSeconds, urgency: 'normal', topic },
    );
    const mayBePrivate = isNamed(namedServices, to.endpoint);
    return ask(to.endpoint, { headers, body, signal, ...(mayBePrivate ? {} : { lookup: publicLookup }) });
  };
}

type Asked = {
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: Buffer;
  readonly signal: AbortSignal;
  readonly lookup?: LookupFunction;
};

function ask(endpoint: string, { body, ...options }: Asked): Promise<Posted> {
  const send = endpoint.startsWith('https:') ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const asking = send(endpoint, { method: 'POST', timeout: patienceMillis, ...options }, (answer) => {
      answer.resume();
      resolve(postedOf(answer.statusCode ?? 0, answer.headers['retry-after']));
    });
    asking.once('timeout', () => asking.destroy(new Error('the push service is silent')));
    asking.once('error', reject);
    asking.end(body);
  });
}

export function postedOf(status: number, retryAfter: string | undefined): Posted {
  if (status >= 200 && status < 300) return { is: 'sent' };
  if (status === 404 || status === 410) return { is: 'gone' };
  if (status !== 429 && status < 500) return { is: 'refused' };
  const seconds = Number(retryAfter);
  return { is: 'later', seconds: retryAfter && Number.isFinite(seconds) && seconds >= 0 ? seconds : null };
}

/** A name that leads into a private network is no push service, whoever answers for it. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    const isPublic = addresses?.every(({ address }) => ipaddr.process(address).range() === 'unicast');
    const [first] = addresses ?? [];
    if (error || !first || !isPublic) callback(error ?? new Error('a private address'), '', 0);
    else if (options.all) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};

function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}
