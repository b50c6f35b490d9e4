import type { Session } from './ports.ts';

export const sessionDays = { idle: 30, absolute: 90 } as const;

export function isAlive(session: Session, at: Date): boolean {
  const idleUntil = session.lastUsedAt.getTime() + sessionDays.idle * 86_400_000;
  if (session.endedAt || session.isAccountDisabled) return false;
  return at < session.expiresAt && at.getTime() < idleUntil;
}
