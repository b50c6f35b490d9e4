import { invariant, refuse } from 'shared-domain/kernel';
import { browserPlatform } from './browser-platform.ts';
import type { Data } from './data.ts';
import { followAccount } from './follow-account.ts';
import { onDemand } from './on-demand.ts';
import { refusalOf } from './refusal-of.ts';
import type { Room } from './room.ts';
import type { Platform } from './room-needs.ts';
import { roomlessActions } from './roomless-actions.ts';
import { openDeviceDatabase } from './session/device-database.ts';
import { openSession } from './session/session.ts';
import { signOut } from './session/sign-out.ts';
import type { SweepNeeds } from './session/sweep-accounts.ts';
import type { Store } from './store.ts';
import { switching } from './switching-store.ts';
import { nothingKnown } from './sync-status.ts';
import { isWeather } from './wire/weather.ts';

/** Opens the data room of this browser: who is signed in here, and their databases. Works with no network. */
export async function openData(platform: Platform = browserPlatform()): Promise<Data> {
  const database = openDeviceDatabase();
  await database.open();
  const { api, locks, deviceName, now, newId, mark } = platform;
  const sweeping = sweeper(
    { api, database, now, closeRoom: (account) => rooms.closeOf(account) },
    () => session.hasLeftovers(),
    platform,
  );
  const session = await openSession({
    ...{ api, database, locks, deviceName, now, newId, mark },
    onLeftovers: sweeping.ask,
  });
  const unwake = platform.onWake(() => {
    void session.look();
    sweeping.ask();
  });
  const rooms = followAccount(platform, session);
  sweeping.ask();
  const room = rooms.current;
  const ofRoom = <T>(pick: (room: Room) => Store<T>, absent: T) => switching(room, pick, absent);
  return {
    session: session.state,
    sync: ofRoom((one) => one.sync, nothingKnown),
    inbox: ofRoom<Data['inbox'] extends Store<infer T> ? T : never>((one) => one.inbox, undefined),
    unsent: ofRoom<Data['unsent'] extends Store<infer T> ? T : never>((one) => one.waiting, undefined),
    actions: roomlessActions(rooms.ready),
    async signIn(email, password) {
      const signed = await session
        .signIn(email, password)
        .catch((cause: unknown) => refuse(refusalOf(cause)));
      if (!signed.ok) {
        await sweeping.done();
        return signed;
      }
      platform.keepStorage();
      (await rooms.ready()).wake();
      return signed;
    },
    async signOut(choice) {
      const signedIn = session.state.get();
      if (signedIn.state === 'signedOut') return { is: 'signedOut' };
      return signOut(session, await rooms.ready(), rooms.close, choice);
    },
    documents: (type, where) => ofRoom((one) => one.documents(type, where), undefined),
    document: (type, id) => ofRoom((one) => one.document(type, id), undefined),
    draft: (type, organisation, id) =>
      ofRoom((one) => one.draft(type, organisation, id), { state: 'loading' }),
    blob: (organisation, sha256) => ofRoom((one) => one.blob(organisation, sha256), { state: 'loading' }),
    storage: async () => (await rooms.ready()).storage(),
    async call(path, init = {}) {
      invariant(path.startsWith('/'), 'a path of the API');
      const here = await rooms.ready();
      const { ok, status, body } = await here.call(path, init);
      // What is known of the person follows at once what they changed about themselves: their password is their own now.
      if (ok && path === '/auth/password') {
        await session.refreshProfile(here.account).catch(() => undefined);
        // Until then the server answered nothing else.
        here.wake();
      }
      return { ok, status, body };
    },
    async close() {
      unwake();
      await sweeping.done();
      await rooms.stop();
      session.close();
      database.close();
    },
  };
}

const loadSweep = onDemand(() => import('./session/sweep-accounts.ts'));

/** Sees to what is left of ended sessions, one time after another; without network it is asked again at the next wake. */
function sweeper(needs: SweepNeeds, isNeeded: () => Promise<boolean>, { onBug }: Platform) {
  let last: Promise<void> = Promise.resolve();
  const sweep = async () => {
    if (await isNeeded()) await (await loadSweep()).sweepAccounts(needs);
  };
  return {
    ask() {
      last = last.then(sweep).catch((cause) => {
        if (!isWeather(cause)) onBug(cause);
      });
    },
    done: () => last,
  };
}
