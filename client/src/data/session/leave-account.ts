import { placeName } from '../vault/place-name.ts';
import { unsentHere } from '../vault/unsent-here.ts';
import { deleteAccount } from './delete-account.ts';
import type { DeviceDatabase } from './device-database.ts';
import type { SignOutAnswer } from './session-state.ts';
import { type ClosingNeeds, whenClosed } from './when-closed.ts';

export type EndNeeds = ClosingNeeds & { readonly database: DeviceDatabase; now(): string };
/** What of the session somebody ends who leaves. */
export type Ended = { forget(): void; look(): Promise<void>; left(): Promise<void> };
export type LeaveNeeds = EndNeeds & { readonly session: Ended };

/** Signs out, and keeps what is there for its author. */
export async function leaveKeeping(
  needs: LeaveNeeds,
  account: string,
  unsent: number,
): Promise<SignOutAnswer> {
  needs.session.forget();
  await keepWork(needs, account, unsent);
  await needs.session.left();
  await needs.closeRoom(account);
  return { is: 'signedOut' };
}

/**
 * Signs out and deletes all of the account. Its row says so first and goes last, so that whoever opens the app after a
 * tab that was closed in the middle goes on. `agreed`: how much unsent work the person said may be lost.
 */
export async function leaveErasing(
  needs: LeaveNeeds,
  account: string,
  agreed: number,
): Promise<SignOutAnswer> {
  const { database, session } = needs;
  const mark = async () => {
    session.forget();
    await database.accounts.update(account, { current: 0, leaving: { agreed } });
    // Seen at once: an answer still on its way must not open the databases again.
    await session.look();
  };
  const end = () => endIfAgreed(needs, account, (unsent) => comeBack(needs, account, unsent));
  const unsent = await whenClosed(needs, account, mark, end);
  await session.left();
  return unsent > 0 ? { is: 'stillUnsent', unsent } : { is: 'signedOut' };
}

/** Ends what a tab had begun that was closed meanwhile. What the person was not asked about waits for them. */
export async function endLeaving(needs: EndNeeds, account: string): Promise<void> {
  const end = () => endIfAgreed(needs, account, (unsent) => keepWork(needs, account, unsent));
  await whenClosed(needs, account, async () => undefined, end);
}

/** Counts once more what is unsent, for another tab may have written after the person was asked; gives it if it is more. */
async function endIfAgreed(
  { database }: EndNeeds,
  account: string,
  orElse: (unsent: number) => Promise<void>,
): Promise<number> {
  const row = await database.accounts.get(account);
  // Another tab ended it while this one stood in line.
  if (!row?.leaving) return 0;
  const lock = await database.locks.get(account);
  const unsent = await unsentHere(placeName(account, lock?.generation ?? ''));
  if (unsent > row.leaving.agreed) {
    await orElse(unsent);
    return unsent;
  }
  await deleteAccount(database, account, { name: 'goodbye', kept: null });
  return 0;
}

async function keepWork({ database, now }: EndNeeds, account: string, unsent: number): Promise<void> {
  const { accounts, notes } = database;
  await database.transaction('rw', accounts, notes, async () => {
    const kept = { unsent, at: now() };
    await accounts.update(account, { current: 0, ended: true, leaving: null, kept });
    await notes.put({ name: 'goodbye', kept: unsent });
  });
}

/** Nobody has left: the person is asked once more. Unless somebody else is here by now; then it waits. */
async function comeBack(needs: EndNeeds, account: string, unsent: number): Promise<void> {
  const { accounts, notes } = needs.database;
  await needs.database.transaction('rw', accounts, notes, async () => {
    if ((await accounts.where('current').equals(1).count()) > 0) return keepWork(needs, account, unsent);
    await accounts.update(account, { current: 1, leaving: null });
  });
}
