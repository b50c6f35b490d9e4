import { invariant, type Result, refuse } from 'shared-domain/kernel';
import { actionGate } from './action-gate.ts';
import { browserPlatform } from './browser-platform.ts';
import type { Data } from './data.ts';
import { followAccount, type Rooms } from './follow-account.ts';
import type { KeptView } from './kept/kept-view.ts';
import { onDemand } from './on-demand.ts';
import { refusalOf } from './refusal-of.ts';
import type { Room } from './room.ts';
import type { Platform } from './room-needs.ts';
import { roomlessActions } from './roomless-actions.ts';
import { openDeviceDatabase } from './session/device-database.ts';
import { openSession, type Session } from './session/session.ts';
import { isSignUpOpen } from './session/sign-up-open.ts';
import type { SweepNeeds } from './session/sweep-accounts.ts';
import type { Store } from './store.ts';
import { switching } from './switching-store.ts';
import { nothingKnown } from './sync-status.ts';
import { openKeyring } from './vault/keyring.ts';
import { deskOfLock, ignoreWeather, mender } from './vault/lock-on-demand.ts';
import { Weather } from './wire/weather.ts';

/** Opens the data room of this browser: who is signed in here, and their databases. Works with no network. */
export async function openData(platform: Platform = browserPlatform()): Promise<Data> {
  const database = openDeviceDatabase();
  await database.open();
  const { api, locks, deviceName, now, newId, mark } = platform;
  const closing = {
    ...{ database, now, rooms: platform.rooms },
    closeRoom: (account: string) => rooms.closeOf(account),
  };
  const gate = actionGate();
  const sweeping = sweeper({ api, ...closing }, () => session.hasLeftovers(), platform);
  const keyring = openKeyring();
  const session = await openSession({
    ...{ api, database, keyring, locks, deviceName, now, newId, mark },
    onLeftovers: sweeping.ask,
    onUnfinished: mender({ rooms: platform.rooms, database }, platform),
  });
  const unwake = platform.onWake(() => {
    void session.look();
    sweeping.ask();
  });
  const rooms = followAccount({ platform, session, database, keyring });
  sweeping.ask();
  const lockDesk = deskOfLock({ platform, database, keyring, session, closeRoom: rooms.closeOf });
  const enter = enterBy({ sweeping, platform, session, rooms });
  return {
    session: session.state,
    lock: session.lock,
    lockDesk: lockDesk.open,
    ...roomReads(rooms.current),
    actions: roomlessActions(roomOfWhoActs(session, rooms), gate),
    isSignUpOpen: () => isSignUpOpen(api),
    signIn: (email, password, founding) => enter(() => session.signIn(email, password, founding)),
    play: (language) => enter(() => session.play(language)),
    async signOut(choice) {
      const signedIn = session.state.get();
      if (signedIn.state === 'signedOut') return { is: 'signedOut' };
      if (session.lock.get().is === 'locked') return (await lockDesk.open()).leave(choice);
      const { signOut } = await loadSignOut();
      return signOut({ ...closing, session, gate }, await rooms.ready(), choice);
    },
    ...desksOf(rooms),
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
      lockDesk.close();
      await sweeping.done();
      await rooms.stop();
      session.close();
      database.close();
    },
  };
}

type Entering = {
  readonly sweeping: ReturnType<typeof sweeper>;
  readonly platform: Platform;
  readonly session: Session;
  readonly rooms: Rooms;
};

/** However somebody asks to come in: what was left behind is seen to first, and then what is theirs is fetched. */
function enterBy({ sweeping, platform, session, rooms }: Entering) {
  return async (ask: () => Promise<Result<void>>): Promise<Result<void>> => {
    const signed = await sweeping
      .endAllLeaving()
      .then(ask)
      .catch((cause: unknown) => refuse(refusalOf(cause)));
    if (!signed.ok) {
      await sweeping.done();
      return signed;
    }
    platform.keepStorage();
    // Behind a lock there is nothing to wake until it is opened.
    if (session.lock.get().is !== 'locked') (await rooms.ready()).wake();
    return signed;
  };
}

function desksOf({ ready }: Rooms): Pick<Data, 'storage' | 'fileDesk' | 'keepDesk' | 'typedDesk'> {
  return {
    storage: async () => (await ready()).storage(),
    fileDesk: async () => (await ready()).fileDesk(),
    keepDesk: async () => (await ready()).keepDesk(),
    typedDesk: async () => (await ready()).typedDesk(),
  };
}

/** What nobody who is signed in does is refused: it must not wait for whoever signs in next. */
function roomOfWhoActs({ state }: Session, { ready }: Rooms): () => Promise<Room> {
  return async () => {
    if (state.get().state === 'signedOut') throw new Weather('signInNeeded');
    return ready();
  };
}

type RoomReads = Pick<
  Data,
  'kept' | 'sync' | 'inbox' | 'unsent' | 'documents' | 'document' | 'reading' | 'draft' | 'blob'
>;

/** What screens read: of whoever is signed in, and nothing where their databases are shut. */
function roomReads(room: Store<Room | null>): RoomReads {
  const ofRoom = <T>(pick: (room: Room) => Store<T>, absent: T) => switching(room, pick, absent);
  return {
    sync: ofRoom((one) => one.sync, nothingKnown),
    kept: ofRoom<KeptView | undefined>((one) => one.kept, undefined),
    inbox: ofRoom<Data['inbox'] extends Store<infer T> ? T : never>((one) => one.inbox, undefined),
    unsent: ofRoom<Data['unsent'] extends Store<infer T> ? T : never>((one) => one.waiting, undefined),
    documents: (type, where) => ofRoom((one) => one.documents(type, where), undefined),
    document: (type, id) => ofRoom((one) => one.document(type, id), undefined),
    reading: (name, make) => ofRoom((one) => one.reading(name, make), undefined),
    draft: (type, organisation, id) =>
      ofRoom((one) => one.draft(type, organisation, id), { state: 'loading' }),
    blob: (organisation, sha256) => ofRoom((one) => one.blob(organisation, sha256), { state: 'loading' }),
  };
}

const loadSignOut = onDemand(() => import('./session/sign-out.ts'));
const loadSweep = onDemand(() => import('./session/sweep-accounts.ts'));

/** Sees to what is left of ended sessions, one time after another; without network it is asked again at the next wake. */
function sweeper(needs: SweepNeeds, isNeeded: () => Promise<boolean>, platform: Platform) {
  let last: Promise<void> = Promise.resolve();
  const sweep = async () => {
    if (await isNeeded()) await (await loadSweep()).sweepAccounts(needs);
  };
  return {
    ask() {
      last = last.then(sweep).catch(ignoreWeather(platform));
    },
    done: () => last,
    /** Nobody signs in to what is about to be deleted: their work would go with it, or what was thrown away come back. */
    async endAllLeaving() {
      const count = await needs.database.accounts.filter(({ leaving }) => !!leaving).count();
      if (count > 0) await (await loadSweep()).endAllLeaving(needs);
    },
  };
}
