import type { Api } from '../wire/api.ts';
import { deleteAccount } from './delete-account.ts';
import type { AccountRow } from './device-database.ts';
import { type EndNeeds, endLeaving } from './leave-account.ts';
import { keptDays } from './session-state.ts';
import { whenClosed } from './when-closed.ts';

export type SweepNeeds = EndNeeds & { readonly api: Api };

/**
 * Sees to accounts whose session is over: ends what a sign-out began; erases all of one whose device was taken off it, on
 * the server's word; lets go of what waited too long for its author; and says to the server what could not be said before.
 * Throws weather.
 */
export async function sweepAccounts(needs: SweepNeeds): Promise<void> {
  const { database, now } = needs;
  await endAllLeaving(needs);
  const overOnes = (await database.accounts.toArray()).filter(({ ended }) => ended);
  for (const row of overOnes) if (isKeptTooLong(row, now())) await letGo(needs, row);
  await sayGoodbye(needs);
  for (const row of overOnes) if (row.revoked || (await isRevoked(needs, row))) await erase(needs, row);
  await sayErased(needs);
}

/** With no network. */
export async function endAllLeaving(needs: EndNeeds): Promise<void> {
  const rows = await needs.database.accounts.toArray();
  for (const { account, leaving } of rows) if (leaving) await endLeaving(needs, account);
}

function isKeptTooLong({ kept, current }: AccountRow, now: string): boolean {
  return current === 0 && kept !== undefined && Date.parse(now) - Date.parse(kept.at) > keptDays * 86_400_000;
}

async function letGo(needs: SweepNeeds, { account }: AccountRow): Promise<void> {
  const { database, now } = needs;
  const nothingToTell = async () => undefined;
  await whenClosed(needs, account, nothingToTell, async () => {
    const row = await database.accounts.get(account);
    // Its author may have come back meanwhile.
    if (row && isKeptTooLong(row, now()))
      await deleteAccount(database, account, { name: 'told', value: 'expired' });
  });
}

async function isRevoked({ api }: SweepNeeds, { device }: AccountRow): Promise<boolean> {
  const { ok, body } = await api.call('/auth/device', { method: 'POST', body: { device } });
  return ok && (body as { revoked?: unknown } | null)?.revoked === true;
}

// Noted first: a tab that is closed in the middle shows nothing when it is opened again, and goes on erasing.
async function erase(needs: SweepNeeds, { account, device, profile }: AccountRow): Promise<void> {
  const { database } = needs;
  const value = profile.memberships.some(({ endsAt }) => endsAt) ? 'played' : 'revoked';
  const mark = () =>
    database.transaction('rw', database.accounts, database.notes, async () => {
      await database.accounts.update(account, { revoked: true, current: 0 });
      await database.notes.put({ name: 'told', value });
    });
  await whenClosed(needs, account, mark, async () => {
    const row = await database.accounts.get(account);
    if (row?.revoked) await deleteAccount(database, account, { name: `wiped:${device}`, device });
  });
}

async function sayErased({ api, database }: SweepNeeds): Promise<void> {
  for (const note of await database.notes.where('name').startsWith('wiped:').toArray()) {
    if (!('device' in note)) continue;
    const { device } = note;
    await api.call('/auth/device', { method: 'POST', body: { device, wiped: true } });
    await database.notes.delete(note.name);
  }
}

/** The cookie is the browser's: once somebody else is signed in, it is theirs and stays. */
async function sayGoodbye({ api, database }: SweepNeeds): Promise<void> {
  const note = await database.notes.get('goodbye');
  if (note?.name !== 'goodbye') return;
  const isSomebodyHere = (await database.accounts.where('current').equals(1).count()) > 0;
  const body = note.kept === null ? {} : { kept: note.kept };
  if (!isSomebodyHere) await api.call('/auth/sign-out', { method: 'POST', body });
  await database.notes.delete('goodbye');
}
