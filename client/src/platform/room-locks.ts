/** Who has an account's databases open, among the tabs of this browser. */
export type RoomLocks = {
  /** Each tab does, for as long as it has them open; gives how to leave. */
  enter(account: string): Promise<() => void>;
  /** Works on them while no tab has them open; null where one did not leave in time. */
  alone<T>(account: string, work: () => Promise<T>): Promise<T | null>;
};

const patience = 20_000;
const nameOf = (account: string) => `koprogo-room-${account}`;

/** Web Locks: a tab that dies leaves. One that waits to be alone stands in line from the moment it asks. */
export const webRoomLocks: RoomLocks = {
  enter: (account) =>
    new Promise((entered, failed) => {
      const stay = () => new Promise<void>((leave) => entered(leave));
      navigator.locks.request(nameOf(account), { mode: 'shared' }, stay).catch(failed);
    }),
  async alone(account, work) {
    let isAlone = false;
    const asked = navigator.locks.request(
      nameOf(account),
      { signal: AbortSignal.timeout(patience) },
      async () => {
        isAlone = true;
        return await work();
      },
    );
    try {
      return await asked;
    } catch (cause) {
      if (isAlone) throw cause;
      return null;
    }
  },
};
