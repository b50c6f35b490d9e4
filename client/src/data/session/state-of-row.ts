import type { AccountRow, DeviceNote } from './device-database.ts';
import { keptDays, type SessionState } from './session-state.ts';

const day = 86_400_000;

export type KeptHere = {
  readonly rows: readonly AccountRow[];
  readonly notes: readonly DeviceNote[];
  /** The browser still knows that somebody is signed in. */
  readonly isMarked: boolean;
};

/** What is kept of accounts in this browser, as the app shows it at this moment. */
export function stateOf({ rows, notes, isMarked }: KeptHere, now: string): SessionState {
  const row = rows.find(({ current }) => current === 1);
  if (row) return stateOfRow(row, now);
  const note = notes.find(({ name }) => name === 'told');
  const told = note?.name === 'told' ? note.value : isMarked && rows.length === 0 && 'cleared';
  const kept = rows.find((one) => one.kept)?.kept;
  const until = kept && new Date(Date.parse(kept.at) + keptDays * day).toISOString();
  return {
    state: 'signedOut',
    ...(told && { told }),
    ...(kept && until && { kept: { unsent: kept.unsent, until } }),
  };
}

export function isOverdue({ profile, lastContactAt }: AccountRow, now: string): boolean {
  return Date.parse(now) - Date.parse(lastContactAt) > profile.offlineDays * day;
}

function stateOfRow(row: AccountRow, now: string): SessionState {
  const { profile, device, lastContactAt, ended, locked } = row;
  const mayWork = !locked && !isOverdue(row, now);
  return { state: ended || !mayWork ? 'needsSignIn' : 'active', profile, device, mayWork, lastContactAt };
}
