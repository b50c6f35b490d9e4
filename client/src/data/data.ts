import type { Language, Result } from 'shared-domain/kernel';
import type { InboxItem } from 'shared-domain/sync';
import type { Actions } from './actions/actions.ts';
import type { BlobView } from './blobs/blob-view.ts';
import type { FileDesk } from './blobs/file-desk.ts';
import type { StorageDesk } from './blobs/storage-desk.ts';
import type { UnsentChange } from './journal/unsent-changes.ts';
import type { KeepDesk } from './kept/keep-desk.ts';
import type { KeptView } from './kept/kept-view.ts';
import type { ReadNeeds } from './reads/documents-store.ts';
import type { DraftView } from './reads/draft-view.ts';
import type { Founding } from './session/session.ts';
import type { SessionState, SignOutAnswer, SignOutChoice } from './session/session-state.ts';
import type { Shown, Where } from './shown.ts';
import type { Store } from './store.ts';
import type { SyncStatus } from './sync-status.ts';
import type { TypedDesk } from './typed/typed-desk.ts';
import type { LockDesk } from './vault/lock-ports.ts';
import type { LockState } from './vault/lock-row.ts';

/** The room behind the hooks: made once by the composition root, handed down by `DataProvider`. */
export type Data = {
  readonly session: Store<SessionState>;
  /** What stands between the person and their documents on this device. */
  readonly lock: Store<LockState>;
  readonly sync: Store<SyncStatus>;
  readonly inbox: Store<readonly InboxItem[] | undefined>;
  /** What only this device has, oldest first. */
  readonly unsent: Store<readonly UnsentChange[] | undefined>;
  readonly actions: Actions;
  /** `founding`: with an account and a co-ownership that begin with it. */
  signIn(email: string, password: string, founding?: Founding): Promise<Result<void>>;
  /** An invented co-ownership of one's own, for some days: needs no account, and the server once. */
  play(language: Language): Promise<Result<void>>;
  /** Whether people make accounts for themselves here; no answer is a no. */
  isSignUpOpen(): Promise<boolean>;
  signOut(choice?: SignOutChoice): Promise<SignOutAnswer>;
  /** `undefined`: not read yet. The same arguments give the same store while somebody listens. */
  documents<Type extends string>(type: Type, where: Where): Store<readonly Shown<Type>[] | undefined>;
  /** `null`: it is not on this device. */
  document<Type extends string>(type: Type, id: string): Store<Shown<Type> | null | undefined>;
  /** What is read in a way of its own; the same name is the same reading. */
  reading<T>(
    name: readonly unknown[],
    make: (needs: ReadNeeds) => Store<T | undefined>,
  ): Store<T | undefined>;
  draft<Type extends string>(type: Type, organisation: string, id: string): Store<DraftView<Type>>;
  blob(organisation: string, sha256: string): Store<BlobView>;
  /** Setting, opening and shutting the lock. */
  lockDesk(): Promise<Omit<LockDesk, 'close'>>;
  /** What this browser keeps of the account, and how much it may. */
  storage(): Promise<StorageDesk>;
  /** Which files lie here, and which ones the person wants to stay. */
  fileDesk(): Promise<FileDesk>;
  /** What is typed before a record holds it. */
  typedDesk(): Promise<TypedDesk>;
  /** What of the buildings a person works for is on this device; `undefined` until it was read. */
  readonly kept: Store<KeptView | undefined>;
  keepDesk(): Promise<KeepDesk>;
  /** An authorised call of the API's online-only part (administration, sessions). Weather is thrown. */
  call(path: string, init?: CallInit): Promise<CallAnswer>;
  close(): Promise<void>;
};

export type CallInit = { readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'; readonly body?: unknown };
/** `body` is parsed JSON and nothing more: parse it with a schema. */
export type CallAnswer = { readonly ok: boolean; readonly status: number; readonly body: unknown };
