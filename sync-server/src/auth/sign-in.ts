import { randomBytes, randomUUID } from 'node:crypto';
import { accept, type Result, refuse } from 'shared-domain/kernel';
import type { RefusalCode } from 'shared-domain/sync';
import { hashPassword, isCrowded, isPassword, needsRehash } from './passwords.ts';
import type { Account, AccountStore, SessionStore } from './ports.ts';
import type { RateLimit } from './rate-limit.ts';
import { sessionDays } from './session-life.ts';
import { tokenHash } from './token-hash.ts';

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
export type SignedIn = {
  readonly account: Account;
  readonly session: string;
  readonly device: string;
  readonly refreshToken: string;
};
export type Credentials = {
  readonly email: string;
  readonly password: string;
  readonly device: string;
  readonly deviceName: string;
  /** Where the request came from. */
  readonly address: string;
  /** The refresh token this browser still held. */
  readonly before: string;
};

const crowdedSeconds = 5;

/** Says the same, as slowly, for an unknown account, a wrong password and a disabled account. */
export function signIn(ports: AuthPorts) {
  const { accounts, sessions, signInLimit, addressLimit, now } = ports;
  return async (given: Credentials): Promise<Result<SignedIn, AuthRefusal>> => {
    const email = given.email.trim().toLowerCase();
    const key = `${given.address} ${email}`;
    const seconds = addressLimit.take(given.address) || signInLimit.take(key);
    if (seconds > 0) return refuse({ code: 'request.tooMany', params: { seconds } });
    const account = await accounts.byEmail(email);
    if (isCrowded()) return refuseCrowd(ports, key, given.address);
    const isRight = await isPassword(account?.passwordHash ?? null, given.password);
    if (!account || !isRight || account.disabledAt) return refuse({ code: 'auth.wrongCredentials' });
    signInLimit.forget(key);
    addressLimit.giveBack(given.address);
    // Found again: it erases what it holds first, and comes back as another device.
    if (await sessions.isRevoked(given.device, account.id)) return refuse({ code: 'auth.deviceRevoked' });
    await renewHash(accounts, account, given.password);
    const refreshToken = randomBytes(32).toString('base64url');
    const session = randomUUID();
    const { device, deviceName } = given;
    const startedAt = now();
    const expiresAt = new Date(startedAt.getTime() + sessionDays.absolute * 86_400_000);
    await endOthersOf(sessions, account.id, device, startedAt);
    await endBefore(sessions, account.id, given, startedAt);
    await sessions.start(
      { id: session, account: account.id, device, deviceName, startedAt, expiresAt },
      tokenHash(refreshToken),
    );
    return accept({ account, session, device, refreshToken });
  };
}

/** Whoever is sent away unheard has tried nothing. */
function refuseCrowd({ signInLimit, addressLimit }: AuthPorts, key: string, address: string) {
  signInLimit.giveBack(key);
  addressLimit.giveBack(address);
  return refuse({ code: 'auth.crowded', params: { seconds: crowdedSeconds } } as const);
}

/** A hash of what was customary once is made anew, now that the password is known. */
async function renewHash(accounts: AccountStore, account: Account, password: string): Promise<void> {
  if (!needsRehash(account.passwordHash)) return;
  await accounts.setPassword(account.id, await hashPassword(password), account.passwordMustChange);
}

/** A device has one session: the one before was left, or its cookie was lost. */
async function endOthersOf(sessions: SessionStore, account: string, device: string, at: Date): Promise<void> {
  const others = (await sessions.listOf(account)).filter((one) => one.device === device);
  await sessions.end(
    others.map((one) => one.id),
    'replaced',
    at,
  );
}

/** The same person in the same browser under a new device id: what it held was cleared, and nobody comes back for it. */
async function endBefore(
  sessions: SessionStore,
  account: string,
  { before, device }: Credentials,
  at: Date,
): Promise<void> {
  if (before === '') return;
  await sessions.withToken(tokenHash(before), async (family) => {
    const isTheirs = family?.session.account === account && family.session.device !== device;
    if (isTheirs) await family.end('replaced', at);
  });
}
