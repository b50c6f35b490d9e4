import { accept, type Result, refuse } from 'shared-domain/kernel';
import type { AccessTokens } from './access-tokens.ts';
import { hashPassword, isFit, isPassword, shortestPassword } from './passwords.ts';
import type { AuthPorts, AuthRefusal } from './ports.ts';
import { isAlive, isRevoked } from './session-life.ts';
import { tokenHash } from './token-hash.ts';

/** Who asks, as far as a request can prove it. */
export type SignedInSession = {
  readonly account: string;
  readonly session: string;
  readonly device: string;
  readonly isPlatformAdmin: boolean;
  /** Somebody else made the password and knows it: until it is changed, the account opens nothing. */
  readonly passwordMustChange: boolean;
};

/** A token is only as good as its session: one that was ended ends at the next request. */
export function findSession({ sessions, now }: AuthPorts, tokens: AccessTokens) {
  return async (token: string): Promise<Result<SignedInSession, AuthRefusal>> => {
    const claims = await tokens.verify(token);
    if (!claims) return refuse({ code: 'auth.signInNeeded' });
    const session = await sessions.find(claims.session);
    if (!session || session.account !== claims.account) return refuse({ code: 'auth.sessionEnded' });
    if (isRevoked(session)) return refuse({ code: 'auth.deviceRevoked' });
    if (!isAlive(session, now())) return refuse({ code: 'auth.sessionEnded' });
    const { account, device, isPlatformAdmin, passwordMustChange } = session;
    return accept({ account, session: session.id, device, isPlatformAdmin, passwordMustChange });
  };
}

/** `kept`: how much unsent work stays sealed on the device until its next sign-in; null: everything was erased there. */
export function signOut({ sessions, now }: AuthPorts) {
  return async (token: string, kept: number | null): Promise<void> =>
    sessions.withToken(tokenHash(token), async (family) => {
      if (!family) return;
      if (kept !== null) await family.noteUnsent(kept);
      await family.end(kept === null ? 'signedOut' : 'signedOutKeeping', now());
    });
}

/** All other sessions end: whoever knew the old password is out. */
export function changePassword({ accounts, sessions, signInLimit, passwordLimit, now }: AuthPorts) {
  return async (
    who: SignedInSession,
    given: { current: string; next: string },
  ): Promise<Result<null, AuthRefusal>> => {
    // A stolen token must not try passwords faster than anybody else.
    const seconds = signInLimit.take(who.account);
    if (seconds > 0) return refuse({ code: 'request.tooMany', params: { seconds } });
    const account = await accounts.byId(who.account);
    const isRight = await isPassword(account?.passwordHash ?? null, given.current);
    if (!isRight) return refuse({ code: 'auth.wrongCredentials' });
    signInLimit.forget(who.account);
    const unfit = whyUnfit(given);
    if (unfit) return refuse(unfit);
    const wait = passwordLimit.take(`own ${who.account}`);
    if (wait > 0) return refuse({ code: 'request.tooMany', params: { seconds: wait } });
    const change = {
      from: account?.passwordHash ?? '',
      to: await hashPassword(given.next),
      mustChange: false,
    };
    // Another was made while this one was looked at, and whoever typed this one does not know it.
    if (!(await accounts.replacePassword(who.account, change)))
      return refuse({ code: 'auth.wrongCredentials' });
    const others = (await sessions.listOf(who.account)).filter((one) => one.id !== who.session);
    await sessions.end(
      others.map((one) => one.id),
      'passwordChanged',
      now(),
    );
    return accept(null);
  };
}

function whyUnfit({ current, next }: { current: string; next: string }): AuthRefusal | null {
  if (!isFit(next)) return { code: 'auth.passwordTooShort', params: { length: shortestPassword } };
  return next.normalize('NFC') === current.normalize('NFC') ? { code: 'auth.passwordUnchanged' } : null;
}
