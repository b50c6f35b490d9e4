import { accept, type Result, refuse } from 'shared-domain/kernel';
import type { AccessTokens } from './access-tokens.ts';
import { hashPassword, isPassword, shortestPassword } from './passwords.ts';
import { isAlive } from './session-life.ts';
import type { AuthPorts, AuthRefusal } from './sign-in.ts';
import { tokenHash } from './token-hash.ts';

/** Who asks, as far as a request can prove it. */
export type SignedInSession = {
  readonly account: string;
  readonly session: string;
  readonly device: string;
  readonly isPlatformAdmin: boolean;
};

/** A token is only as good as its session: one that was ended ends at the next request. */
export function findSession({ sessions, now }: AuthPorts, tokens: AccessTokens) {
  return async (token: string): Promise<Result<SignedInSession, AuthRefusal>> => {
    const claims = await tokens.verify(token);
    if (!claims) return refuse({ code: 'auth.signInNeeded' });
    const session = await sessions.find(claims.session);
    if (!session || session.account !== claims.account || !isAlive(session, now())) {
      return refuse({ code: 'auth.sessionEnded' });
    }
    const { account, device, isPlatformAdmin } = session;
    return accept({ account, session: session.id, device, isPlatformAdmin });
  };
}

export function signOut({ sessions, now }: AuthPorts) {
  return (token: string): Promise<void> =>
    sessions.withToken(tokenHash(token), async (family) => {
      await family?.end('signedOut', now());
    });
}

export function listSessions({ sessions, now }: AuthPorts) {
  return async ({ account, session: own }: SignedInSession) => {
    const alive = (await sessions.listOf(account)).filter((one) => isAlive(one, now()));
    return alive.map(({ id, deviceName, startedAt, lastUsedAt }) => ({
      id,
      deviceName,
      startedAt: startedAt.toISOString(),
      lastUsedAt: lastUsedAt.toISOString(),
      isThis: id === own,
    }));
  };
}

/** A lost telephone: its session ends, whatever it still holds stays sealed there. */
export function endSession({ sessions, now }: AuthPorts) {
  return async ({ account }: SignedInSession, id: string): Promise<Result<null, AuthRefusal>> => {
    const own = (await sessions.listOf(account)).some((one) => one.id === id);
    if (!own) return refuse({ code: 'request.notFound' });
    await sessions.end([id], 'endedByOwner', now());
    return accept(null);
  };
}

/** All other sessions end: whoever knew the old password is out. */
export function changePassword({ accounts, sessions, signInLimit, now }: AuthPorts) {
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
    if ([...given.next.normalize('NFC')].length < shortestPassword) {
      return refuse({ code: 'auth.passwordTooShort', params: { length: shortestPassword } });
    }
    await accounts.setPassword(who.account, await hashPassword(given.next), false);
    const others = (await sessions.listOf(who.account)).filter((one) => one.id !== who.session);
    await sessions.end(
      others.map((one) => one.id),
      'passwordChanged',
      now(),
    );
    return accept(null);
  };
}
