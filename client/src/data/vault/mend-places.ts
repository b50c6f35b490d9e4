import type { RoomLocks } from '../../platform/room-locks.ts';
import { deletePlace } from '../session/delete-account.ts';
import type { DeviceDatabase } from '../session/device-database.ts';
import { placeName } from './place-name.ts';

export type MendNeeds = { readonly rooms: RoomLocks; readonly database: DeviceDatabase };

/** Each account once at a time: what was mended is seen by whoever follows the rows. */
export function mender(needs: MendNeeds) {
  const atIt = new Set<string>();
  return async (account: string) => {
    if (atIt.has(account)) return;
    atIt.add(account);
    await mendPlaces(needs, account).finally(() => atIt.delete(account));
  };
}

/**
 * Ends what a tab did not: what was being filled never counted and goes, what is out of force goes. The databases in
 * force are whole at every moment, so nothing is read and no key is needed.
 */
async function mendPlaces({ rooms, database }: MendNeeds, account: string): Promise<void> {
  // Where another tab is at it, this one waits in line: it comes to its turn when that one is done, or dies.
  while (await isMoving(database, account)) await rooms.alone(account, () => takeBack(database, account));
  await dropLeftovers(database, account);
}

async function isMoving({ locks }: DeviceDatabase, account: string): Promise<boolean> {
  const lock = await locks.get(account);
  return lock !== undefined && lock.moving !== null;
}

/** Under the door's lock: nobody is filling what is deleted here. */
export async function takeBack({ locks }: DeviceDatabase, account: string): Promise<void> {
  const lock = await locks.get(account);
  if (!lock || lock.moving === null) return;
  await deletePlace(placeName(account, lock.moving));
  await locks.update(account, (now) => {
    if (now.moving === lock.moving) Object.assign(now, { moving: null });
  });
}

/** Nobody opens what is out of force: it goes whenever there is time, and the row with the last of it. */
export async function dropLeftovers({ locks }: DeviceDatabase, account: string): Promise<void> {
  const lock = await locks.get(account);
  if (!lock || lock.moving !== null) return;
  for (const generation of lock.leftovers) {
    if (generation !== lock.generation) await deletePlace(placeName(account, generation));
  }
  // What was decided meanwhile, here or in another tab, is not undone.
  const asItWas = locks
    .where('account')
    .equals(account)
    .and(({ generation, moving }) => generation === lock.generation && moving === null);
  if (lock.generation === '') await asItWas.delete();
  else if (lock.leftovers.length > 0) await asItWas.modify({ leftovers: [] });
}
