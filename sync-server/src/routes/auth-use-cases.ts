import type { Result } from 'shared-domain/kernel';
import type { AccessTokens } from '../auth/access-tokens.ts';
import type { SignedInSession } from '../auth/manage-sessions.ts';
import type { Account } from '../auth/ports.ts';
import type { Profile } from '../auth/profile.ts';
import type { AuthRefusal, Credentials, SignedIn } from '../auth/sign-in.ts';

export type SessionLine = {
  readonly id: string;
  readonly deviceName: string;
  readonly startedAt: string;
  readonly lastUsedAt: string;
  readonly isThis: boolean;
};

/** What the routes of signing in may ask for. */
export type AuthUseCases = {
  readonly tokens: AccessTokens;
  readonly signIn: (given: Credentials) => Promise<Result<SignedIn, AuthRefusal>>;
  readonly refresh: (token: string) => Promise<Result<SignedIn, AuthRefusal>>;
  readonly signOut: (token: string) => Promise<void>;
  readonly listSessions: (who: SignedInSession) => Promise<readonly SessionLine[]>;
  readonly endSession: (who: SignedInSession, id: string) => Promise<Result<null, AuthRefusal>>;
  readonly changePassword: (
    who: SignedInSession,
    given: { current: string; next: string },
  ) => Promise<Result<null, AuthRefusal>>;
  readonly findSession: (token: string) => Promise<Result<SignedInSession, AuthRefusal>>;
  readonly accountOf: (who: SignedInSession) => Promise<Account | null>;
  readonly profileOf: (account: Account) => Promise<Profile>;
};
