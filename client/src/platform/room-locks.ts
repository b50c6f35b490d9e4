/** Who has an account's databases open, among the tabs of this browser. */
export type RoomLocks = {
  /** Each tab does, for as long as it has them open; gives how to leave. */
  enter(account: string): Promise<() => void>;
  /** Works on them while no tab has them open; null where one did not leave in time. */
  alone<T>(account: string, work: () => Promise<T>): Promise<T | null>;
};

const nameOf = (account: string) => `koprogo-room-${account}`;

/** Web Locks: a tab that dies leaves. */
export const webRoomLocks: RoomLocks = {
  enter: (account) =>
    new Promise((entered, failed) => {
      const stay = () => new Promise<void>((leave) => entered(leave));
      navigator.locks.request(nameOf(account), { mode: 'shared' }, stay).catch(failed);
    }),
  alone: async (account, work) => (await import('./room-alone.ts')).alone(nameOf(account), work),
};
