import { type JWTPayload, jwtVerify, SignJWT } from 'jose';

export const accessMinutes = 10;

export type AccessClaims = { readonly account: string; readonly session: string; readonly device: string };

export type AccessTokens = {
  sign(claims: AccessClaims): Promise<string>;
  /** null for anything but an unexpired token of ours. */
  verify(token: string): Promise<AccessClaims | null>;
};

const issuer = 'koprogo';
const audience = 'koprogo-api';
const type = 'at+jwt';
const algorithm = 'HS256';
const remembered = 10_000;

/** Short-lived and self-contained; whether its session still stands is asked at each request. */
export function accessTokens(key: Uint8Array, now: () => Date): AccessTokens {
  const verified = new Map<string, { claims: AccessClaims; until: number }>();
  return {
    sign: ({ account, session, device }) => {
      const at = Math.floor(now().getTime() / 1000);
      return new SignJWT({ sid: session, device })
        .setProtectedHeader({ alg: algorithm, typ: type })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(account)
        .setIssuedAt(at)
        .setExpirationTime(at + accessMinutes * 60)
        .sign(key);
    },
    verify: async (token) => {
      const known = verified.get(token);
      if (known) return known.until > now().getTime() ? known.claims : null;
      const payload = await check(token, key, now());
      const claims = payload && claimsOf(payload);
      if (!payload || !claims) return null;
      if (verified.size >= remembered) verified.clear();
      verified.set(token, { claims, until: (payload.exp ?? 0) * 1000 });
      return claims;
    },
  };
}

async function check(token: string, key: Uint8Array, currentDate: Date): Promise<JWTPayload | null> {
  try {
    const options = { issuer, audience, typ: type, algorithms: [algorithm], currentDate };
    const required = { ...options, requiredClaims: ['sub', 'sid', 'device', 'exp'] };
    return (await jwtVerify(token, key, required)).payload;
  } catch {
    return null;
  }
}

function claimsOf({ sub, sid, device }: JWTPayload): AccessClaims | null {
  if (typeof sub !== 'string' || typeof sid !== 'string' || typeof device !== 'string') return null;
  return { account: sub, session: sid, device };
}
