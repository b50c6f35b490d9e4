import type { Room } from '../room.ts';
import { deleteAccountDatabases } from './delete-account.ts';
import type { Session } from './session.ts';
import type { SignOutAnswer, SignOutChoice } from './session-state.ts';

const sendPatience = 20_000;

/**
 * Nothing that only this device has goes without the person saying so: sent first, kept for their next sign-in here, or
 * thrown away after they typed how much it is. Otherwise the account's databases are deleted.
 */
export async function signOut(
  session: Session,
  room: Room,
  close: () => Promise<void>,
  choice?: SignOutChoice,
): Promise<SignOutAnswer> {
  if (choice?.unsent === 'sendFirst') await sendFirst(room);
  const unsent = await room.unsent();
  const keeps = choice?.unsent === 'keep';
  const discards = choice?.unsent === 'discard' && choice.typed === unsent;
  if (unsent > 0 && !keeps && !discards) return { is: 'stillUnsent', unsent };
  // Left first: an answer still on its way must not open the room again.
  await session.leave(room.account, keeps ? unsent : null);
  await close();
  if (!keeps) await deleteAccountDatabases(room.account);
  return { is: 'signedOut' };
}

async function sendFirst(room: Room): Promise<void> {
  const until = Date.now() + sendPatience;
  room.wake();
  while ((await room.unsent()) > 0 && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
