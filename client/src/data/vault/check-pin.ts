import type { Purpose } from './keys.ts';
import { unwrapWithPin } from './keys.ts';
import type { LockNeeds } from './lock-ports.ts';
import { type LockRow, noTries } from './lock-row.ts';
import { waitUntil } from './tries.ts';

/** The data key, if this is the PIN. A try is counted before it is looked at: who kills the tab has had it all the same. */
export async function checkPin(
  needs: LockNeeds,
  lock: LockRow,
  pin: string,
  extractable: boolean,
): Promise<CryptoKey | 'wrongPin' | 'wait'> {
  if (waitUntil(lock.tries, needs.platform.now())) return 'wait';
  await countTry(needs, lock, 'wrong');
  const key = await unwrapWithPin(lock.pin, pin, purposeOf(lock, 'pin'), extractable);
  if (!key) return 'wrongPin';
  await countTry(needs, lock, 'right');
  return key;
}

export async function countTry(
  { database, platform }: LockNeeds,
  { account, tries }: LockRow,
  was: 'right' | 'wrong',
): Promise<void> {
  const next = was === 'right' ? noTries : { failed: tries.failed + 1, lastAt: platform.now() };
  await database.locks.update(account, { tries: next });
}

/** A wrap opens for one account, one set of its databases, and one way of opening. */
export function purposeOf({ account, generation }: LockRow, by: 'pin' | 'passkey'): Purpose {
  return `${account} ${generation} ${by}`;
}
