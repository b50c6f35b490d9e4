import type { RoomLocks } from '../../platform/room-locks.ts';

export type ClosingNeeds = {
  readonly rooms: RoomLocks;
  /** Closes the databases of that account in this tab; the others follow its row. */
  closeRoom(account: string): Promise<void>;
};

/**
 * Works on an account's databases when no tab has them open. `tell` says in its row what makes the tabs leave. One that
 * does not leave in time is not waited for: deleting closes its databases, and they stay closed.
 */
export async function whenClosed<T>(
  { rooms, closeRoom }: ClosingNeeds,
  account: string,
  tell: () => Promise<unknown>,
  work: () => Promise<T>,
): Promise<T> {
  const told = tell();
  // In line at the door before the others hear of it: nobody else comes in between.
  const alone = rooms.alone(account, async () => {
    await told;
    return { done: await work() };
  });
  const [outcome] = await Promise.all([alone, told.then(() => void closeRoom(account))]);
  return outcome ? outcome.done : work();
}
