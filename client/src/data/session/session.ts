import { accept, type Language, type Result, refuse } from 'shared-domain/kernel';
import type { Store } from '../store.ts';
import { loadAccountRows } from '../vault/lock-on-demand.ts';
import type { LockState } from '../vault/lock-row.ts';
import { accessTokens } from './access-tokens.ts';
import type { SessionPorts } from './session-ports.ts';
import { Profile, type SessionState } from './session-state.ts';
import { type Signed, signedOf } from './signed.ts';
import { watchAccounts } from './watch-accounts.ts';

/** Who begins by themselves, and what their co-ownership is called. */
export type Founding = { readonly name: string; readonly language: Language; readonly association: string };

export type Session = {
  readonly state: Store<SessionState>;
  readonly lock: Store<LockState>;
  signIn(email: string, password: string, founding?: Founding): Promise<Result<void>>;
  /** Somebody without an account, in an invented co-ownership of their own. */
  play(language: Language): Promise<Result<void>>;
  /** No key stays in this tab, nor the browser's word that somebody is signed in. */
  forget(): void;
  /** Somebody left: nobody is shown any more, and the server is told, now or when it can be reached. */
  left(): Promise<void>;
  /** A valid access token of that account; throws weather. `stale`: one that the server just refused. */
  token(account: string, stale?: string): Promise<string>;
  /** The server answered this account. */
  heard(account: string): void;
  /** The server ended the account's session: sync pauses, work goes on. */
  ended(account: string): Promise<void>;
  /** Rights may have changed: asks who the person is now. */
  refreshProfile(account: string): Promise<void>;
  /** Looks at the clock again: the offline days may be over. */
  look(): Promise<void>;
  /** Whether an ended session, or something to tell the server, waits to be seen to. */
  hasLeftovers(): Promise<boolean>;
  close(): void;
};

const contactWrittenEvery = 60_000;

export async function openSession(ports: SessionPorts): Promise<Session> {
  const { api, database } = ports;
  const watched = watchAccounts(ports);
  const { state, lock, look, change } = watched;
  const tokens = accessTokens(ports, change);
  await look();
  const enter = async (signed: Result<SignedHere>, email?: string): Promise<Result<void>> => {
    if (!signed.ok) return signed;
    tokens.remember(signed.value);
    await rememberAccount(ports, email ?? signed.value.profile.email, signed.value);
    await look();
    return accept(undefined);
  };

  return {
    state,
    lock,
    look,
    async signIn(typed, password, founding) {
      const email = typed.trim().toLowerCase();
      const signed = await askAsKnownDevice(ports, email, { password, ...founding });
      if (!signed.ok && signed.refusal.code === 'auth.deviceRevoked') await endKnown(ports, email);
      return enter(signed, email);
    },
    play: async (language) => enter(await askForAccess(ports, undefined, { language }, ports.newId())),
    forget() {
      tokens.forget();
      ports.mark.clear();
    },
    async left() {
      await look();
      ports.onLeftovers();
    },
    token: tokens.valid,
    heard(account) {
      const shown = state.get();
      if (shown.state === 'signedOut' || shown.profile.account !== account) return;
      const sinceWritten = Date.parse(ports.now()) - Date.parse(shown.lastContactAt);
      if (sinceWritten >= contactWrittenEvery || !shown.mayWork)
        void change(account, { lastContactAt: ports.now(), locked: false });
    },
    async ended(account) {
      await change(account, { ended: true });
      ports.onLeftovers();
    },
    hasLeftovers: async () =>
      (await database.notes.filter(({ name }) => name !== 'told').count()) > 0 ||
      (await database.accounts.filter(({ ended, leaving }) => ended || !!leaving).count()) > 0,
    async refreshProfile(account) {
      const answer = await api.call('/profile', { token: await tokens.valid(account) });
      const profile = Profile.safeParse(answer.body);
      if (profile.success && profile.data.account === account)
        await change(account, { profile: profile.data });
    },
    close: watched.stop,
  };
}

type SignedHere = Signed & { readonly device: string };

/** What is asked besides the address: their password, and for who begins what they begin; who plays has neither. */
type Asked = { readonly password?: string } & Partial<Founding>;

async function askAsKnownDevice(
  ports: SessionPorts,
  email: string,
  asked: Asked,
): Promise<Result<SignedHere>> {
  const { accounts } = ports.database;
  const known = await accounts
    .where('email')
    .anyOf(await namesOf(ports, email))
    .first();
  const signed = await askForAccess(ports, email, asked, known?.device ?? ports.newId());
  if (!signed.ok) return signed;
  // Known here under another address: their journal is numbered for the device they had then.
  const kept = await accounts.get(signed.value.profile.account);
  if (!kept || kept.device === signed.value.device) return signed;
  return askForAccess(ports, email, asked, kept.device);
}

async function askForAccess(
  { api, deviceName }: SessionPorts,
  email: string | undefined,
  asked: Asked,
  device: string,
): Promise<Result<SignedHere>> {
  const body = { email, ...asked, device, deviceName };
  const what = asked.association ? 'sign-up' : asked.password === undefined ? 'play' : 'sign-in';
  const answer = await api.call(`/auth/${what}`, { method: 'POST', body });
  const signed = answer.ok ? signedOf(answer.body) : null;
  if (signed) return accept({ ...signed, device });
  const code = (answer.body as { code?: unknown } | null)?.code;
  return refuse({ code: typeof code === 'string' ? code : 'request.failed' });
}

/** The device they had here was taken off their account: what it holds is seen to before they begin again. */
async function endKnown(ports: SessionPorts, email: string): Promise<void> {
  const { database, onLeftovers } = ports;
  await database.accounts
    .where('email')
    .anyOf(await namesOf(ports, email))
    .modify({ ended: true });
  onLeftovers();
}

/** As a row bears it, in clear or behind a lock. */
async function namesOf({ database }: SessionPorts, email: string): Promise<string[]> {
  if ((await database.locks.count()) === 0) return [email];
  return [email, await (await loadAccountRows()).emailTag(email)];
}

async function rememberAccount(
  { database, keyring, now }: SessionPorts,
  email: string,
  signed: SignedHere,
): Promise<void> {
  const { profile, device } = signed;
  const { account } = profile;
  const fresh = { account, email, device, profile, lastContactAt: now(), ended: false, current: 1 } as const;
  const row = (await database.locks.get(account))
    ? await (await loadAccountRows()).sealedAnew(database, keyring, fresh)
    : fresh;
  await database.transaction('rw', database.accounts, database.notes, async () => {
    await database.notes.bulkDelete(['told', 'goodbye']);
    // Nobody signs in again to what they played with: the server says when it is over, and then it is erased.
    await database.accounts
      .where('current')
      .equals(1)
      .modify((other) => {
        Object.assign(other, { current: 0, ended: other.ended || !!other.profile.memberships[0]?.endsAt });
      });
    await database.accounts.put(row);
  });
}
