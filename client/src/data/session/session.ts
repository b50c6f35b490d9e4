import { liveQuery } from 'dexie';
import { accept, type Result, refuse } from 'shared-domain/kernel';
import { cell, type Store } from '../store.ts';
import { accessTokens } from './access-tokens.ts';
import type { AccountRow } from './device-database.ts';
import type { SessionPorts } from './session-ports.ts';
import { Profile, type SessionState } from './session-state.ts';
import { type Signed, signedOf } from './signed.ts';
import { stateOfRow } from './state-of-row.ts';

export type Session = {
  readonly state: Store<SessionState>;
  signIn(email: string, password: string): Promise<Result<void>>;
  /** Says goodbye to the server if it can be reached, and forgets who was signed in here. */
  leave(account: string, forget: boolean): Promise<void>;
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
  close(): void;
};

const contactWrittenEvery = 60_000;

export async function openSession(ports: SessionPorts): Promise<Session> {
  const { api, database } = ports;
  const state = cell<SessionState>({ state: 'signedOut' });
  const current = () => database.accounts.where('current').equals(1).first();
  const show = (row: AccountRow | undefined) => {
    const next = stateOfRow(row, ports.now());
    // The same content stays the same object: screens hang on it.
    if (JSON.stringify(state.get()) !== JSON.stringify(next)) state.set(next);
  };
  const look = async () => show(await current());
  const change = async (account: string, changes: Partial<AccountRow>) => {
    await database.accounts.update(account, changes);
    await look();
  };
  const tokens = accessTokens(ports, change);
  await look();
  // Another tab signs in, out, or hears that the session ended: this one follows.
  const following = liveQuery(current).subscribe(show);

  return {
    state,
    look,
    async signIn(typed, password) {
      const email = typed.trim().toLowerCase();
      const signed = await askAsKnownDevice(ports, email, password);
      if (!signed.ok) return signed;
      tokens.remember(signed.value);
      await rememberAccount(ports, email, signed.value);
      await look();
      return accept(undefined);
    },
    async leave(account, forget) {
      const token = tokens.held(account);
      tokens.forget();
      if (token) await api.call('/auth/sign-out', { method: 'POST', token, body: {} }).catch(() => undefined);
      if (forget) await database.accounts.delete(account);
      else await database.accounts.update(account, { current: 0, ended: true });
      await look();
    },
    token: tokens.valid,
    heard(account) {
      const shown = state.get();
      if (shown.state === 'signedOut' || shown.profile.account !== account) return;
      const sinceWritten = Date.parse(ports.now()) - Date.parse(shown.lastContactAt);
      if (sinceWritten >= contactWrittenEvery || !shown.mayWork)
        void change(account, { lastContactAt: ports.now() });
    },
    ended: (account) => change(account, { ended: true }),
    async refreshProfile(account) {
      const answer = await api.call('/profile', { token: await tokens.valid(account) });
      const profile = Profile.safeParse(answer.body);
      if (profile.success && profile.data.account === account)
        await change(account, { profile: profile.data });
    },
    close: () => following.unsubscribe(),
  };
}

type SignedHere = Signed & { readonly device: string };

async function askAsKnownDevice(
  ports: SessionPorts,
  email: string,
  password: string,
): Promise<Result<SignedHere>> {
  const { accounts } = ports.database;
  const known = await accounts.where('email').equals(email).first();
  const signed = await askForAccess(ports, email, password, known?.device ?? ports.newId());
  if (!signed.ok) return signed;
  // Known here under another address: their journal is numbered for the device they had then.
  const kept = await accounts.get(signed.value.profile.account);
  if (!kept || kept.device === signed.value.device) return signed;
  return askForAccess(ports, email, password, kept.device);
}

async function askForAccess(
  { api, deviceName }: SessionPorts,
  email: string,
  password: string,
  device: string,
): Promise<Result<SignedHere>> {
  const ask = { email, password, device, deviceName };
  const answer = await api.call('/auth/sign-in', { method: 'POST', body: ask });
  const signed = answer.ok ? signedOf(answer.body) : null;
  if (signed) return accept({ ...signed, device });
  const code = (answer.body as { code?: unknown } | null)?.code;
  return refuse({ code: typeof code === 'string' ? code : 'request.failed' });
}

async function rememberAccount(
  { database, now }: SessionPorts,
  email: string,
  signed: SignedHere,
): Promise<void> {
  const { profile, device } = signed;
  const { account } = profile;
  await database.transaction('rw', database.accounts, async () => {
    await database.accounts.where('current').equals(1).modify({ current: 0 });
    await database.accounts.put({
      account,
      email,
      device,
      profile,
      lastContactAt: now(),
      ended: false,
      current: 1,
    });
  });
}
