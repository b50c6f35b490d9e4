import type { Room } from './room.ts';
import { openRoom } from './room.ts';
import type { Platform, RoomNeeds } from './room-needs.ts';
import type { DeviceDatabase } from './session/device-database.ts';
import type { Session } from './session/session.ts';
import type { Profile } from './session/session-state.ts';
import { cell, type Store } from './store.ts';
import type { Keyring } from './vault/keyring.ts';
import type { LockState } from './vault/lock-row.ts';
import { placeOf } from './vault/place.ts';

export type Rooms = {
  readonly current: Store<Room | null>;
  /** The room of whoever is signed in, once it is open. */
  ready(): Promise<Room>;
  /** Closes it if it is that account's. */
  closeOf(account: string): Promise<void>;
  stop(): Promise<void>;
};

export type FollowNeeds = {
  readonly platform: Platform;
  readonly session: Session;
  readonly database: DeviceDatabase;
  readonly keyring: Keyring;
};

/** Opens the databases of whoever is signed in, unless they are behind a lock, and closes those of who was. */
export function followAccount(needs: FollowNeeds): Rooms {
  const { platform, session, database } = needs;
  const current = cell<Room | null>(null);
  let profile: Profile | null = null;
  let tryingAgain: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => {
    last = last.then(work).catch(platform.onBug);
    return last;
  };
  const close = () =>
    inTurn(async () => {
      const room = current.get();
      current.set(null);
      await room?.close();
    });
  const open = (account: string, device: string) =>
    inTurn(async () => {
      if (current.get()?.account === account) return;
      const known = () => {
        if (!profile) throw new Error('a room has a profile');
        return profile;
      };
      const wanted = { account, device, profile: known, onForcedShut: reopen };
      const room = await enterRoom(needs, wanted).catch((cause: unknown) => {
        tryingAgain = setTimeout(reopen, tryAgainAfter);
        throw cause;
      });
      if (room) current.set(room);
    });
  let shown = '';
  const follow = () => {
    const state = session.state.get();
    const account =
      state.state === 'signedOut' || isShut(session.lock.get(), state.profile) ? '' : state.profile.account;
    if (state.state !== 'signedOut') profile = state.profile;
    if (account === shown) return;
    shown = account;
    void close();
    if (account !== '' && state.state !== 'signedOut') void open(account, state.device);
  };
  const reopen = () => {
    shown = '';
    void close();
    // Whoever is not on the disk any more is signed out by it, and nothing is opened.
    void connectAnew(database).then(session.look).then(follow, platform.onBug);
  };
  const unfollow = [session.state.subscribe(follow), session.lock.subscribe(follow)];
  follow();
  return {
    current,
    ready: () => present(current),
    closeOf: (account) =>
      inTurn(async () => {
        const room = current.get();
        if (room?.account !== account) return;
        current.set(null);
        await room.close();
      }),
    async stop() {
      clearTimeout(tryingAgain);
      for (const stop of unfollow) stop();
      await close();
    },
  };
}

type Wanted = Pick<RoomNeeds, 'account' | 'device' | 'profile' | 'onForcedShut'>;

/** Its room, until it is closed; null behind a lock. */
async function enterRoom(
  { platform, session, database, keyring }: FollowNeeds,
  wanted: Wanted,
): Promise<Room | null> {
  const leave = await platform.rooms.enter(wanted.account);
  try {
    // Read only now: another tab may have moved them, or signed out, while this one waited at the door.
    const row = await database.accounts.get(wanted.account);
    const place =
      row?.current === 1 && placeOf(wanted.account, await database.locks.get(wanted.account), keyring);
    if (place) {
      const room = await openRoom({ platform, session, place, ...wanted });
      return { ...room, close: () => room.close().finally(leave) };
    }
  } catch (cause) {
    leave();
    throw cause;
  }
  leave();
  return null;
}

/** The lock is told before who is signed in: until it speaks of them nothing is opened. */
function isShut(lock: LockState, { account }: Profile): boolean {
  if (lock.is === 'locked' || lock.is === 'moving') return true;
  return lock.account !== account;
}

function present<T>(store: Store<T | null>): Promise<T> {
  return new Promise((resolve) => {
    const look = () => {
      const value = store.get();
      if (value === null) return;
      stop();
      resolve(value);
    };
    const stop = store.subscribe(look);
    look();
  });
}

const [tries, pause] = [40, 250];
const tryAgainAfter = 2_000;

/** The old connection may not have heard that it is closed, and a browser that is just clearing its disk takes no new one. */
async function connectAnew(database: DeviceDatabase): Promise<void> {
  for (let left = tries; ; left -= 1) {
    database.close({ disableAutoOpen: false });
    try {
      await database.open();
      return;
    } catch (cause) {
      if (left === 0) throw cause;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
