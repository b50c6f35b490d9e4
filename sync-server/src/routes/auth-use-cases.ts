import type { Result } from 'shared-domain/kernel';
import type { Play } from '../admin/play.ts';
import type { SignUp } from '../admin/sign-up.ts';
import type { AccessTokens } from '../auth/access-tokens.ts';
import type { DeviceLine } from '../auth/manage-devices.ts';
import type { SignedInSession } from '../auth/manage-sessions.ts';
import type { Account, AuthRefusal } from '../auth/ports.ts';
import type { Profile } from '../auth/profile.ts';
import type { Credentials, SignedIn } from '../auth/sign-in.ts';

/** What the routes of signing in may ask for. */
export type AuthUseCases = {
  readonly tokens: AccessTokens;
  readonly signIn: (given: Credentials) => Promise<Result<SignedIn, AuthRefusal>>;
  /** Whether people make accounts for themselves here. */
  readonly isSignUpOpen: boolean;
  readonly signUp: (given: SignUp) => Promise<Result<SignedIn, AuthRefusal>>;
  readonly play: (given: Play) => Promise<Result<SignedIn, AuthRefusal>>;
  readonly refresh: (token: string) => Promise<Result<SignedIn, AuthRefusal>>;
  readonly signOut: (token: string, kept: number | null) => Promise<void>;
  readonly listDevices: (who: SignedInSession) => Promise<readonly DeviceLine[]>;
  readonly revokeDevice: (who: SignedInSession, id: string) => Promise<Result<null, AuthRefusal>>;
  readonly noteUnsent: (who: SignedInSession, unsent: number) => Promise<void>;
  readonly theftsAreKnown: (who: SignedInSession) => Promise<void>;
  readonly askAboutDevice: (device: string, wiped: boolean) => Promise<{ readonly revoked: boolean }>;
  readonly changePassword: (
    who: SignedInSession,
    given: { current: string; next: string },
  ) => Promise<Result<null, AuthRefusal>>;
  readonly findSession: (token: string) => Promise<Result<SignedInSession, AuthRefusal>>;
  readonly accountOf: (who: SignedInSession) => Promise<Account | null>;
  readonly profileOf: (account: Account) => Promise<Profile>;
};
