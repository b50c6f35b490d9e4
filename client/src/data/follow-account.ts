import type { Room } from './room.ts';
import { openRoom } from './room.ts';
import type { Platform } from './room-needs.ts';
import type { Session } from './session/session.ts';
import type { Profile } from './session/session-state.ts';
import { cell, type Store } from './store.ts';

export type Rooms = {
  readonly current: Store<Room | null>;
  /** The room of whoever is signed in, once it is open. */
  ready(): Promise<Room>;
  /** Closes it until somebody signs in. */
  close(): Promise<void>;
  /** Closes it if it is that account's. */
  closeOf(account: string): Promise<void>;
  stop(): Promise<void>;
};

/** Opens the databases of whoever is signed in, and closes those of who was. */
export function followAccount(platform: Platform, session: Session): Rooms {
  const current = cell<Room | null>(null);
  let profile: Profile | null = null;
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
      current.set(await openRoom({ platform, session, account, device, profile: known }));
    });
  let shown = '';
  const follow = () => {
    const state = session.state.get();
    const account = state.state === 'signedOut' ? '' : state.profile.account;
    if (state.state !== 'signedOut') profile = state.profile;
    if (account === shown) return;
    shown = account;
    void close();
    if (state.state !== 'signedOut') void open(account, state.device);
  };
  const unfollow = session.state.subscribe(follow);
  follow();
  return {
    current,
    ready: () =>
      new Promise((resolve) => {
        const look = () => {
          const room = current.get();
          if (room) {
            stop();
            resolve(room);
          }
        };
        const stop = current.subscribe(look);
        look();
      }),
    async close() {
      shown = '';
      await close();
    },
    closeOf: (account) =>
      inTurn(async () => {
        const room = current.get();
        if (room?.account !== account) return;
        current.set(null);
        await room.close();
      }),
    async stop() {
      unfollow();
      await close();
    },
  };
}
