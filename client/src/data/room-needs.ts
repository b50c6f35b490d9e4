import type { Locks, Wire } from 'shared-domain/sync';
import type { RoomLocks } from '../platform/room-locks.ts';
import type { DraftTools } from './drafts/draft-tools.ts';
import type { Session } from './session/session.ts';
import type { Profile } from './session/session-state.ts';
import type { Place } from './vault/place.ts';
import type { Api } from './wire/api.ts';
import type { Authorised } from './wire/sync-wire.ts';

/** What the data room takes from the platform, so that tests and other platforms can give their own. */
export type Platform = {
  readonly api: Api;
  readonly locks: Locks;
  readonly rooms: RoomLocks;
  readonly deviceName: string;
  now(): string;
  today(): string;
  newId(): string;
  newRev(): string;
  loadDraftTools(): Promise<DraftTools>;
  /** Calls back when it is a good moment to try the server: a network came back, the person looks at the app. */
  onWake(wake: () => void): () => void;
  /** Asks the browser not to clear what is stored here when space runs short. */
  keepStorage(): void;
  /** That somebody is signed in here, as the browser remembers it apart from the databases. */
  readonly mark: { isSet(): boolean; clear(): void };
  /** Other tabs share the databases: one of them replicates. */
  readonly isShared: boolean;
  /** For so many milliseconds at most what nobody waits for lets the first screen read. */
  readonly screensFirst: number;
  wire(call: Authorised): Wire;
  /** Asks before the tab closes, until what it returns is called: something typed is not on the disk yet. */
  holdTab(): () => void;
  onBug(cause: unknown): void;
};

export type RoomNeeds = {
  readonly platform: Platform;
  readonly session: Session;
  readonly account: string;
  readonly device: string;
  /** Where its databases lie, and how. */
  readonly place: Place;
  /** As last heard from the server. */
  profile(): Profile;
  /** The browser closed its databases by itself: the disk is full, or somebody cleared what sites keep. */
  onForcedShut(): void;
};
