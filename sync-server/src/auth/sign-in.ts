import { randomBytes, randomUUID } from 'node:crypto';
import { accept, type Result, refuse } from 'shared-domain/kernel';
import { countTries } from './count-tries.ts';
import { hashPassword, isCrowded, isPassword, needsRehash } from './passwords.ts';
import type { Account, AccountStore, AuthPorts, AuthRefusal, SessionStore } from './ports.ts';
import { sessionDays } from './session-life.ts';
import { tokenHash } from './token-hash.ts';

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
  const count = countTries(ports);
  return async (given: Credentials): Promise<Result<SignedIn, AuthRefusal>> => {
    const email = given.email.trim().toLowerCase();
    const counted = await count({ ...given, email });
    if (!counted.ok) return counted;
    try {
      const answer = await tryTwice(ports, email, given);
      if (answer.ok || answer.refusal.code === 'auth.deviceRevoked') counted.value.right();
      else if (answer.refusal.code === 'auth.crowded') counted.value.unheard();
      return answer;
    } catch (weather) {
      counted.value.unheard();
      throw weather;
    }
  };
}

type Answer = Result<SignedIn, AuthRefusal> | 'passwordMoved';

/** A password that moved while it was looked at is looked at again: it may be hashed anew, or be another. */
async function tryTwice(
  ports: AuthPorts,
  email: string,
  given: Credentials,
): Promise<Result<SignedIn, AuthRefusal>> {
  const first = await tryOnce(ports, email, given);
  const answer = first === 'passwordMoved' ? await tryOnce(ports, email, given) : first;
  return answer === 'passwordMoved' ? refuse({ code: 'auth.wrongCredentials' }) : answer;
}

async function tryOnce(ports: AuthPorts, email: string, given: Credentials): Promise<Answer> {
  const account = await ports.accounts.byEmail(email);
  if (isCrowded()) return refuse({ code: 'auth.crowded', params: { seconds: crowdedSeconds } });
  const isRight = await isPassword(account?.passwordHash ?? null, given.password);
  if (!account || !isRight || account.disabledAt) return refuse({ code: 'auth.wrongCredentials' });
  return startSession(ports, account, given);
}

async function startSession(
  { accounts, sessions, now }: AuthPorts,
  account: Account,
  given: Credentials,
): Promise<Answer> {
  const { device, deviceName } = given;
  // Found again: it erases what it holds first, and comes back as another device.
  if (await sessions.isRevoked(device, account.id)) return refuse({ code: 'auth.deviceRevoked' });
  const passwordHash = await renewedHash(accounts, account, given.password);
  const refreshToken = randomBytes(32).toString('base64url');
  const session = randomUUID();
  const startedAt = now();
  const expiresAt = new Date(startedAt.getTime() + sessionDays.absolute * 86_400_000);
  await endOthersOf(sessions, account.id, device, startedAt);
  await endBefore(sessions, account.id, given, startedAt);
  const started = await sessions.start(
    { id: session, account: account.id, device, deviceName, startedAt, expiresAt },
    tokenHash(refreshToken),
    passwordHash,
  );
  return started ? accept({ account, session, device, refreshToken }) : 'passwordMoved';
}

/** A hash of what was customary once is made anew, now that the password is known; the hash it is known by from here. */
async function renewedHash(accounts: AccountStore, account: Account, password: string): Promise<string> {
  const { id, passwordHash: from, passwordMustChange: mustChange } = account;
  if (!needsRehash(from)) return from;
  const to = await hashPassword(password);
  return (await accounts.replacePassword(id, { from, to, mustChange })) ? to : from;
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
