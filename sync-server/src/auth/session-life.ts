import type { Session } from './ports.ts';

export const sessionDays = { idle: 30, absolute: 90 } as const;

/** After its last use: its cookie was gone from every browser long before, and a thief's copy opens nothing. */
export const tokensKeptDays = 2 * sessionDays.idle;

/** Why a session ended whose device must erase what it holds. */
export const deviceRevoked = 'deviceRevoked';

/** Why a session ended whose refresh token somebody else had too. */
export const tokenReused = 'tokenReused';

export function isRevoked({ endedBecause }: Session): boolean {
  return endedBecause === deviceRevoked;
}

export function isAlive(session: Session, at: Date): boolean {
  const idleUntil = session.lastUsedAt.getTime() + sessionDays.idle * 86_400_000;
  if (session.endedAt || session.isAccountDisabled) return false;
  return at < session.expiresAt && at.getTime() < idleUntil;
}
