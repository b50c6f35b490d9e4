import type { AccountRow, DeviceDatabase } from '../session/device-database.ts';
import type { Keyring } from './keyring.ts';
import type { LockRow, LockState } from './lock-row.ts';
import { lockStateOf } from './lock-state.ts';

export { emailTag } from './email-tag.ts';

type Behind = { readonly rows: readonly AccountRow[]; readonly lock: LockState };

/** The accounts of this browser as this tab may know them, and the lock of whoever is signed in. */
export async function behindLocks(
  stored: readonly AccountRow[],
  locks: readonly LockRow[],
  keyring: Keyring,
): Promise<Behind> {
  const rows = await Promise.all(stored.map((row) => readAccount(row, locks, keyring)));
  const current = rows.find((row) => row.current === 1);
  const own = locks.find(({ account }) => account === current?.account);
  return { rows, lock: lockStateOf(current, own, keyring) };
}

/** Behind a lock that is shut, the name alone. */
async function readAccount(
  row: AccountRow,
  locks: readonly LockRow[],
  keyring: Keyring,
): Promise<AccountRow> {
  const lock = locks.find(({ account }) => account === row.account);
  const vault = keyring.get(row.account, lock?.generation);
  if (!row.sealed || !vault) return withoutSeal(row);
  // Between two sets of databases the seal may still be, or already be, the other's.
  return vault.openAccount(row).catch(() => withoutSeal(row));
}

// Bytes are nothing to compare two states by.
function withoutSeal({ sealed: _, ...row }: AccountRow): AccountRow {
  return row;
}

/** What is written of an account behind a lock: its profile only sealed, and not at all while the lock is shut. */
export async function sealChanges(
  { accounts, locks }: DeviceDatabase,
  keyring: Keyring,
  account: string,
  changes: Partial<AccountRow>,
): Promise<Partial<AccountRow>> {
  const { profile, ...rest } = changes;
  const lock = await locks.get(account);
  if (!profile || !lock?.generation) return changes;
  const vault = keyring.get(account, lock.generation);
  const row = await accounts.get(account);
  if (!vault || !row) return rest;
  const { email } = await vault.openAccount(row);
  const sealed = await vault.sealAccount({ ...row, email, profile });
  return { ...rest, profile: sealed.profile, ...(sealed.sealed && { sealed: sealed.sealed }) };
}

/** A row that a sign-in writes anew. Behind a lock that is shut it keeps the seal it had. */
export async function sealedAnew(
  { accounts, locks }: DeviceDatabase,
  keyring: Keyring,
  row: AccountRow,
): Promise<AccountRow> {
  const lock = await locks.get(row.account);
  if (!lock?.generation) return row;
  const vault = keyring.get(row.account, lock.generation);
  if (vault) return vault.sealAccount(row);
  const before = await accounts.get(row.account);
  return before ? { ...row, email: before.email, profile: before.profile, ...sealOf(before) } : row;
}

const sealOf = ({ sealed }: AccountRow) => (sealed ? { sealed } : {});
