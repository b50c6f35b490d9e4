import { deleteAccountDatabases } from '../session/delete-account.ts';
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
  { session }: LockNeeds,
  { account, generation }: LockRow,
  choice?: SignOutChoice,
): Promise<SignOutAnswer> {
  const unsent = await unsentHere(placeName(account, generation));
  const keeps = choice?.unsent === 'keep';
  const discards = choice?.unsent === 'discard' && choice.typed === unsent;
  if (unsent > 0 && !keeps && !discards) return { is: 'stillUnsent', unsent };
  await session.leave(account, keeps ? unsent : null);
  if (!keeps) await deleteAccountDatabases(account);
  return { is: 'signedOut' };
}
