import type { RoomLocks } from '../../platform/room-locks.ts';
import type { DeviceDatabase } from '../session/device-database.ts';
import type { SessionState, SignOutAnswer, SignOutChoice } from '../session/session-state.ts';
import type { Store } from '../store.ts';
import type { Keyring } from './keyring.ts';
import type { LockAnswer } from './lock-answer.ts';
import type { AutoLock, LockState } from './lock-row.ts';

/** What a person does with the lock of their documents on this device. All of it works with no network. */
export type LockDesk = {
  /** Seals what lies here. While the databases are on their way no screen is shown. */
  set(pin: string): Promise<LockAnswer>;
  /** Puts everything back in clear. */
  remove(pin: string): Promise<LockAnswer>;
  /** What became of the last of these two, once it is done: the screen that asked is gone by then, and another asks. */
  told(): Promise<MoveTold | null>;
  /** It was shown. */
  heard(): void;
  change(pin: string, next: string): Promise<LockAnswer>;
  addPasskey(pin: string): Promise<LockAnswer>;
  removePasskey(id: string): Promise<void>;
  chooseAutoLock(minutes: AutoLock): Promise<void>;
  unlock(pin: string): Promise<LockAnswer>;
  unlockWithPasskey(): Promise<LockAnswer>;
  /** In every tab. */
  lock(): Promise<void>;
  /** Changes and photos the server has not got, behind the lock. */
  unsent(): Promise<number>;
  /** Signs out without opening: what is there stays sealed, or goes once its number was typed. */
  leave(choice?: SignOutChoice): Promise<SignOutAnswer>;
  close(): void;
};

export type MoveTold = { readonly asked: 'set' | 'remove'; readonly answer: LockAnswer };

/** What the lock takes from the platform. */
export type LockPlatform = {
  readonly rooms: RoomLocks;
  readonly isShared: boolean;
  now(): string;
  onWake(wake: () => void): () => void;
  onBug(cause: unknown): void;
};

export type LockNeeds = {
  readonly platform: LockPlatform;
  readonly database: DeviceDatabase;
  readonly keyring: Keyring;
  readonly session: {
    readonly state: Store<SessionState>;
    readonly lock: Store<LockState>;
    look(): Promise<void>;
    forget(): void;
    left(): Promise<void>;
  };
  /** Closes the databases of that account in this tab. */
  closeRoom(account: string): Promise<void>;
};
