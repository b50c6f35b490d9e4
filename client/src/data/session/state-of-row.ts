import type { AccountRow } from './device-database.ts';
import type { SessionState } from './session-state.ts';

const day = 86_400_000;

/** What is kept of an account, as the app shows it at this moment. */
export function stateOfRow(row: AccountRow | undefined, now: string): SessionState {
  if (!row) return { state: 'signedOut' };
  const { profile, device, lastContactAt, ended } = row;
  const mayWork = Date.parse(now) - Date.parse(lastContactAt) <= profile.offlineDays * day;
  return { state: ended || !mayWork ? 'needsSignIn' : 'active', profile, device, mayWork, lastContactAt };
}
