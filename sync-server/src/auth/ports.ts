import type { RefusalCode } from 'shared-domain/sync';
import type { RateLimit } from './rate-limit.ts';

export type AuthPorts = {
  readonly accounts: AccountStore;
  readonly sessions: SessionStore;
  readonly signInLimit: RateLimit;
  /** Of tries that fail, from one address, whoever they are said to be by. */
  readonly addressLimit: RateLimit;
  /** Of new passwords for one account, whoever makes them. */
  readonly passwordLimit: RateLimit;
  readonly refreshKey: Uint8Array;
  readonly now: () => Date;
};

export type AuthRefusal = { readonly code: RefusalCode; readonly params?: Record<string, number> };

/** What signing in asks of storage: accounts belong to no organisation. */
export type AccountStore = {
  byEmail(email: string): Promise<Account | null>;
  byId(id: string): Promise<Account | null>;
  create(account: NewAccount): Promise<'created' | 'emailTaken'>;
  setPassword(account: string, hash: string, mustChange: boolean): Promise<void>;
  /** Only where the password is still that one. */
  replacePassword(account: string, change: PasswordChange): Promise<boolean>;
  setDisabledAt(account: string, at: Date | null): Promise<void>;
};

export type Account = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language: string;
  readonly passwordHash: string;
  readonly passwordMustChange: boolean;
  readonly isPlatformAdmin: boolean;
  readonly disabledAt: Date | null;
  /** Of an account that was made to play with: until when. */
  readonly playsUntil: Date | null;
};

export type PasswordChange = { readonly from: string; readonly to: string; readonly mustChange: boolean };

export type NewAccount = Omit<Account, 'disabledAt' | 'playsUntil'> & { readonly playsUntil?: Date };

export type SessionStore = {
  /** Only where the account is open and its password still has that hash: a new password, once it stands, ends all. */
  start(session: NewSession, tokenHash: Uint8Array, passwordHash: string): Promise<boolean>;
  /** The session as it stands now, with what its account may do. */
  find(session: string): Promise<Session | null>;
  /** Alone with the family of that token. */
  withToken<T>(tokenHash: Uint8Array, work: (family: TokenFamily | null) => Promise<T>): Promise<T>;
  listOf(account: string): Promise<Session[]>;
  /** The latest session of each device the account was opened on, whatever became of it. */
  latestOfDevices(account: string): Promise<Session[]>;
  /** Every session of the device, ended before or not, is now one of a device that was taken off the account. */
  revokeDevice(account: string, device: string, at: Date): Promise<void>;
  isRevoked(device: string, account?: string): Promise<boolean>;
  /** Whether the account of that e-mail was opened on the device before, and it was not taken off it. */
  isKnown(device: string, email: string): Promise<boolean>;
  noteWiped(device: string, at: Date): Promise<void>;
  noteUnsent(session: string, unsent: number): Promise<void>;
  end(sessions: readonly string[], because: string, at: Date): Promise<void>;
  /** Sessions that ended because their token was stolen, and of which the person has not said that they know. */
  untoldThefts(account: string): Promise<Theft[]>;
  theftsAreKnown(account: string, at: Date): Promise<void>;
};

export type Theft = { readonly deviceName: string; readonly at: Date };

export type NewSession = {
  readonly id: string;
  readonly account: string;
  readonly device: string;
  readonly deviceName: string;
  readonly startedAt: Date;
  readonly expiresAt: Date;
};

export type Session = NewSession & {
  readonly lastUsedAt: Date;
  readonly endedAt: Date | null;
  readonly endedBecause: string | null;
  readonly wipedAt: Date | null;
  /** What the device last said it had not sent yet. */
  readonly unsent: number | null;
  /** When a token of this session was used twice. */
  readonly reusedAt: Date | null;
  readonly isAccountDisabled: boolean;
  readonly isPlatformAdmin: boolean;
  readonly passwordMustChange: boolean;
};

export type TokenFamily = {
  readonly session: Session;
  /** When this very token was replaced by its successor; null: it is the youngest. */
  readonly replacedAt: Date | null;
  replace(successorHash: Uint8Array, at: Date): Promise<void>;
  /** Whether a token of the family was replaced already. */
  isReplaced(tokenHash: Uint8Array): Promise<boolean>;
  noteUnsent(unsent: number): Promise<void>;
  end(because: string, at: Date): Promise<void>;
};
