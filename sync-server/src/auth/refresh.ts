import { createHmac } from 'node:crypto';
import { accept, type Result, refuse } from 'shared-domain/kernel';
import type { AuthPorts, AuthRefusal, TokenFamily } from './ports.ts';
import { isAlive, isRevoked, tokenReused } from './session-life.ts';
import type { SignedIn } from './sign-in.ts';
import { tokenHash } from './token-hash.ts';

export const retrySeconds = 30;

/**
 * Each refresh token is used once. Its successor follows from it and a key of ours, so a device that lost the answer
 * gets the same one again for 30 seconds. Used later than that it was stolen, or its successor was: the session ends.
 */
export function refresh({ accounts, sessions, refreshKey, now }: AuthPorts) {
  return async (token: string): Promise<Result<SignedIn, AuthRefusal>> => {
    const at = now();
    const renewed = await sessions.withToken(tokenHash(token), async (family) => {
      if (!family) return refuse({ code: 'auth.signInNeeded' } as const);
      if (isRevoked(family.session)) return refuse({ code: 'auth.deviceRevoked' } as const);
      if (!isAlive(family.session, at)) return refuse({ code: 'auth.sessionEnded' } as const);
      const successor = await successorOf(family, token, refreshKey, at);
      if (successor) return accept({ session: family.session, successor });
      await family.end(tokenReused, at);
      return refuse({ code: 'auth.sessionEnded' } as const);
    });
    if (!renewed.ok) return renewed;
    const { session, successor } = renewed.value;
    const account = await accounts.byId(session.account);
    if (!account) return refuse({ code: 'auth.sessionEnded' });
    return accept({ account, session: session.id, device: session.device, refreshToken: successor });
  };
}

async function successorOf(
  family: TokenFamily,
  token: string,
  key: Uint8Array,
  at: Date,
): Promise<string | null> {
  const next = (of: string) => createHmac('sha256', key).update(of).digest('base64url');
  let successor = next(token);
  if (family.replacedAt === null) {
    await family.replace(tokenHash(successor), at);
    return successor;
  }
  if (at.getTime() - family.replacedAt.getTime() > retrySeconds * 1000) return null;
  // Another tab may have gone on already: all tabs share one cookie, so all get the youngest.
  for (let step = 0; step < 8 && (await family.isReplaced(tokenHash(successor))); step += 1)
    successor = next(successor);
  return successor;
}
