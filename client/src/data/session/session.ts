import { liveQuery } from 'dexie';
import { accept, type Result, refuse } from 'shared-domain/kernel';
import type { Locks } from 'shared-domain/sync';
import { type Cell, cell, type Store } from '../store.ts';
import type { Api } from '../wire/api.ts';
import { Weather } from '../wire/weather.ts';
import type { AccountRow, DeviceDatabase } from './device-database.ts';
import { Profile, type SessionState } from './session-state.ts';
import { type Signed, signedOf } from './signed.ts';

export type SessionPorts = {
  readonly api: Api;
  readonly database: DeviceDatabase;
  readonly locks: Locks;
  readonly deviceName: string;
  now(): string;
  newId(): string;
};

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
  refreshProfile(account: string): Promise<void>;
  close(): void;
};

type Access = { readonly account: string; readonly token: string; readonly until: number };

const contactWrittenEvery = 60_000;

export async function openSession(ports: SessionPorts): Promise<Session> {
  const { api, database, locks } = ports;
  const state = cell<SessionState>({ state: 'signedOut' });
  let access: Access | null = null;
  const show = (row: AccountRow | undefined) => showRow(state, row, ports.now());
  const current = () => database.accounts.where('current').equals(1).first();
  show(await current());
  // Another tab signs in, out, or hears that the session ended: this one follows.
  const following = liveQuery(current).subscribe((row) => show(row));

  const remember = (signed: Signed) => {
    access = {
      account: signed.profile.account,
      token: signed.accessToken,
      until: Date.parse(ports.now()) + (signed.expiresIn - 30) * 1000,
    };
    return access.token;
  };
  const change = async (account: string, changes: Partial<AccountRow>) => {
    await database.accounts.update(account, changes);
    show(await current());
  };
  const renew = async (account: string) => {
    const answer = await api.call('/auth/refresh', { method: 'POST', body: {} });
    const signed = answer.ok ? signedOf(answer.body) : null;
    // The cookie is the browser's: another person may have signed in, in another tab.
    if (!signed || signed.profile.account !== account) {
      await change(account, { ended: true });
      throw new Weather('signInNeeded');
    }
    await change(account, { profile: signed.profile, lastContactAt: ports.now() });
    return remember(signed);
  };

  const tokenOf = async (account: string, stale?: string): Promise<string> => {
    const good = () => {
      const isGood =
        access?.account === account && access.token !== stale && access.until > Date.parse(ports.now());
      return isGood && access ? access.token : null;
    };
    return (
      good() ??
      locks.exclusively('koprogo-refresh', async () => {
        const row = await database.accounts.get(account);
        if (!row || row.ended) throw new Weather('signInNeeded');
        return good() ?? renew(account);
      })
    );
  };

  return {
    state,
    async signIn(typed, password) {
      const email = typed.trim().toLowerCase();
      const known = await database.accounts.where('email').equals(email).first();
      const ask = (device: string) => askForAccess(ports, email, password, device);
      let signed = await ask(known?.device ?? ports.newId());
      if (!signed.ok) return signed;
      // Known here under another address: their journal is numbered for the device they had then.
      const kept = await database.accounts.get(signed.value.profile.account);
      if (kept && kept.device !== signed.value.device) signed = await ask(kept.device);
      if (!signed.ok) return signed;
      remember(signed.value);
      await rememberAccount(ports, email, signed.value);
      show(await current());
      return accept(undefined);
    },
    async leave(account, forget) {
      const held = access?.account === account ? access.token : undefined;
      access = null;
      if (held)
        await api.call('/auth/sign-out', { method: 'POST', token: held, body: {} }).catch(() => undefined);
      if (forget) await database.accounts.delete(account);
      else await database.accounts.update(account, { current: 0, ended: true });
      show(await current());
    },
    token: tokenOf,
    heard(account) {
      const shown = state.get();
      if (shown.state === 'signedOut' || shown.profile.account !== account) return;
      if (Date.parse(ports.now()) - Date.parse(shown.lastContactAt) < contactWrittenEvery && shown.mayWork)
        return;
      void change(account, { lastContactAt: ports.now() });
    },
    ended: (account) => change(account, { ended: true }),
    async refreshProfile(account) {
      const token = await tokenOf(account);
      const answer = await api.call('/profile', { token });
      const profile = Profile.safeParse(answer.body);
      if (profile.success && profile.data.account === account)
        await change(account, { profile: profile.data });
    },
    close: () => following.unsubscribe(),
  };
}

async function askForAccess(
  { api, deviceName }: SessionPorts,
  email: string,
  password: string,
  device: string,
): Promise<Result<Signed & { device: string }>> {
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
  signed: Signed & { device: string },
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

function showRow(state: Cell<SessionState>, row: AccountRow | undefined, now: string): void {
  if (!row) return state.set({ state: 'signedOut' });
  const { profile, device, lastContactAt, ended } = row;
  const daysSince = (Date.parse(now) - Date.parse(lastContactAt)) / 86_400_000;
  const mayWork = daysSince <= profile.offlineDays;
  const next: SessionState = {
    state: ended || !mayWork ? 'needsSignIn' : 'active',
    profile,
    device,
    mayWork,
    lastContactAt,
  };
  // The same content stays the same object: screens hang on it.
  if (JSON.stringify(state.get()) !== JSON.stringify(next)) state.set(next);
}
