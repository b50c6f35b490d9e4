import type { AlertKind } from 'shared-domain/alerts';
import type { Member } from 'shared-domain/identity';
import type { Language } from 'shared-domain/kernel';
import type { RefusalCode, SyncedDocument } from 'shared-domain/sync';
import type { RateLimit } from '../auth/rate-limit.ts';
import type { PushNews } from '../sync/push-changes.ts';

/** Where the browser of one device is reached, as its push service said it. */
export type Subscription = {
  readonly endpoint: string;
  /** The browser's public key, uncompressed (65 bytes), and its secret (16): what is sent is encrypted for them. */
  readonly p256dh: Uint8Array;
  readonly auth: Uint8Array;
  readonly kinds: readonly AlertKind[];
};

export type Placed = Pick<SyncedDocument, 'id' | 'type' | 'scope' | 'building'>;

export type Listener = {
  readonly session: string;
  readonly language: Language;
  readonly member: Member;
  readonly subscription: Subscription;
};

/** What is new, the names of its buildings, and everybody of the organisation who listens, with their rights of today. */
export type Found = {
  readonly documents: readonly Placed[];
  readonly listeners: readonly Listener[];
  readonly buildings: ReadonlyMap<string, string>;
};

export type AlertStore = {
  of(session: string): Promise<Subscription | null>;
  /** One per session and per browser; beyond so many of an account the oldest goes. False: the session is over. */
  keep(of: Holder, subscription: Subscription, at: Date): Promise<boolean>;
  remove(session: string): Promise<void>;
  /** The push service knows it no more. Another one that the session has by now stays. */
  forget(session: string, endpoint: string): Promise<void>;
  find(news: PushNews, at: Date): Promise<Found>;
};

export type Holder = { readonly session: string; readonly account: string };

export type AlertPorts = {
  readonly alerts: AlertStore;
  /** Whether a push service may be asked to reach somebody. */
  readonly isKnownService: (endpoint: string) => boolean;
  /** Changes of one account's subscriptions. */
  readonly keepLimit: RateLimit;
  /** The installation's own, base64url: browsers take messages of it alone. */
  readonly publicKey: string;
  readonly now: () => Date;
};

export type AlertRefusal = { readonly code: RefusalCode; readonly params?: Record<string, number> };
