import type { ActionGate } from '../action-gate.ts';
import type { Room } from '../room.ts';
import { type LeaveNeeds, leaveErasing, leaveKeeping } from './leave-account.ts';
import type { SignOutAnswer, SignOutChoice } from './session-state.ts';

export type SignOutNeeds = LeaveNeeds & { readonly gate: ActionGate };

const sendPatience = 20_000;

/**
 * Nothing that only this device has goes without the person saying so: sent first, kept for their next sign-in here, or
 * thrown away after they typed how much it is. Otherwise all of the account is deleted.
 */
export async function signOut(
  needs: SignOutNeeds,
  room: Room,
  choice?: SignOutChoice,
): Promise<SignOutAnswer> {
  if (choice?.unsent === 'sendFirst') await sendFirst(room);
  const shut = needs.gate.shut();
  try {
    const answer = await leave(needs, room, choice);
    if (answer.is === 'signedOut') shut.turnAway();
    return answer;
  } finally {
    shut.open();
  }
}

async function leave(needs: SignOutNeeds, room: Room, choice?: SignOutChoice): Promise<SignOutAnswer> {
  const underWay = await allDone(needs.gate.doing);
  const unsent = (await room.unsent()) + underWay;
  if (choice?.unsent === 'keep' && unsent > 0) return leaveKeeping(needs, room.account, unsent);
  const discards = choice?.unsent === 'discard' && choice.typed === unsent;
  if (unsent > 0 && !discards) return { is: 'stillUnsent', unsent };
  return leaveErasing(needs, room.account, unsent);
}

async function sendFirst(room: Room): Promise<void> {
  const until = Date.now() + sendPatience;
  room.wake();
  while ((await room.unsent()) > 0 && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** What is being done is done before it is counted; gives how much takes longer, as when a part of the app is loading. */
async function allDone(doing: ReadonlySet<Promise<unknown>>): Promise<number> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise((resolve) => {
    timer = setTimeout(resolve, sendPatience);
  });
  await Promise.race([Promise.allSettled([...doing]), patience]);
  clearTimeout(timer);
  return doing.size;
}
