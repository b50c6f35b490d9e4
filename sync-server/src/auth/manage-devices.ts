import { accept, type Result, refuse } from 'shared-domain/kernel';
import type { SignedInSession } from './manage-sessions.ts';
import type { AuthPorts, AuthRefusal, Session } from './ports.ts';
import { isAlive, isRevoked } from './session-life.ts';

export type DeviceLine = {
  readonly id: string;
  readonly deviceName: string;
  readonly startedAt: string;
  readonly lastUsedAt: string;
  readonly isThis: boolean;
  /** closed: nobody is signed in there, and its data may be there all the same · revoked: erases it at its next contact. */
  readonly state: 'open' | 'closed' | 'revoked' | 'wiped';
  /** What it last said it had not sent yet; null: it never said. */
  readonly unsent: number | null;
  readonly wipedAt: string | null;
  /** When it showed that somebody else had its key, and was signed out. */
  readonly stolenAt: string | null;
};

const day = 86_400_000;
/** How long a device that erased itself is still told of, and one that was never heard of again. */
const shownDays = { wiped: 30, silent: 365 };
/** Ways of ending that left nothing on the device, or a later session of the same one. */
const leftNothing = new Set(['signedOut', 'replaced']);

/** Every device that may still hold something of the account; a session that ended does not empty its device. */
export function listDevices({ sessions, now }: AuthPorts) {
  return async ({ account, session: own }: SignedInSession): Promise<DeviceLine[]> => {
    const at = now();
    const devices = await sessions.latestOfDevices(account);
    return devices.filter((one) => isShown(one, at)).map((one) => lineOf(one, own, at));
  };
}

/** A lost telephone: its sessions are over at once, and it erases what it holds as soon as it is heard of again. */
export function revokeDevice({ sessions, now }: AuthPorts) {
  return async ({ account }: SignedInSession, id: string): Promise<Result<null, AuthRefusal>> => {
    const device = (await sessions.latestOfDevices(account)).find((one) => one.id === id);
    if (!device) return refuse({ code: 'request.notFound' });
    await sessions.revokeDevice(account, device.device, now());
    return accept(null);
  };
}

/** What this device has not sent yet, for whoever thinks of revoking it. */
export function noteUnsent({ sessions }: AuthPorts) {
  return ({ session }: SignedInSession, unsent: number): Promise<void> =>
    sessions.noteUnsent(session, unsent);
}

/** The person has read that a key of theirs was stolen. */
export function theftsAreKnown({ sessions, now }: AuthPorts) {
  return ({ account }: SignedInSession): Promise<void> => sessions.theftsAreKnown(account, now());
}

/**
 * Whether a device must erase what it holds, for one whose session ended long ago: it has nothing left to show but its
 * own id, which nobody else knows. `wiped`: it has done so.
 */
export function askAboutDevice({ sessions, now }: AuthPorts) {
  return async (device: string, wiped: boolean): Promise<{ readonly revoked: boolean }> => {
    if (wiped) await sessions.noteWiped(device, now());
    return { revoked: await sessions.isRevoked(device) };
  };
}

function isShown(session: Session, at: Date): boolean {
  const since = (when: Date) => (at.getTime() - when.getTime()) / day;
  if (session.wipedAt) return since(session.wipedAt) < shownDays.wiped;
  if (leftNothing.has(session.endedBecause ?? '')) return false;
  return since(session.lastUsedAt) < shownDays.silent;
}

function lineOf(session: Session, own: string, at: Date): DeviceLine {
  const { id, deviceName, startedAt, lastUsedAt, unsent, wipedAt, reusedAt } = session;
  return {
    id,
    deviceName,
    startedAt: startedAt.toISOString(),
    lastUsedAt: lastUsedAt.toISOString(),
    isThis: id === own,
    state: stateOf(session, at),
    unsent,
    wipedAt: wipedAt?.toISOString() ?? null,
    stolenAt: reusedAt?.toISOString() ?? null,
  };
}

function stateOf(session: Session, at: Date): DeviceLine['state'] {
  if (session.wipedAt) return 'wiped';
  if (isRevoked(session)) return 'revoked';
  return isAlive(session, at) ? 'open' : 'closed';
}
