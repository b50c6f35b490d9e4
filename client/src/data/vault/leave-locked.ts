import { leaveErasing, leaveKeeping } from '../session/leave-account.ts';
import type { SignOutAnswer, SignOutChoice } from '../session/session-state.ts';
import type { LockNeeds } from './lock-ports.ts';
import type { LockRow } from './lock-row.ts';
import { placeName } from './place-name.ts';
import { unsentHere } from './unsent-here.ts';

/**
 * The way out of a lock that nobody can open: what the server has comes back with the next sign-in, what it has not got
 * goes only after the person wrote how much it is, or waits sealed for who knows the PIN.
 */
export async function leaveLocked(
  lock: LockNeeds,
  { account, generation }: LockRow,
  choice?: SignOutChoice,
): Promise<SignOutAnswer> {
  const unsent = await unsentHere(placeName(account, generation));
  const needs = { ...lock, rooms: lock.platform.rooms, now: lock.platform.now };
  if (choice?.unsent === 'keep' && unsent > 0) return leaveKeeping(needs, account, unsent);
  const discards = choice?.unsent === 'discard' && choice.typed === unsent;
  if (unsent > 0 && !discards) return { is: 'stillUnsent', unsent };
  return leaveErasing(needs, account, unsent);
}
