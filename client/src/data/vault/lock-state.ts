import type { AccountRow } from '../session/device-database.ts';
import type { Keyring } from './keyring.ts';
import type { LockRow, LockState } from './lock-row.ts';

/** What stands between the person and their documents, at this moment and in this tab. */
export function lockStateOf(
  account: AccountRow | undefined,
  lock: LockRow | undefined,
  keyring: Keyring,
): LockState {
  if (!account || !lock) return { is: 'none', account: account?.account ?? '' };
  const { account: id } = account;
  if (lock.moving !== null) return { is: 'moving', account: id };
  if (lock.generation === '') return { is: 'none', account: id };
  const { pin, passkeys, autoLock, tries } = lock;
  if (!keyring.get(id, lock.generation)) {
    const { name } = account.profile;
    const { isDigits } = pin;
    return { is: 'locked', account: id, name, isDigits, hasPasskey: passkeys.length > 0, tries };
  }
  const shown = passkeys.map(({ credential, addedAt }) => ({ id: hexOf(credential), addedAt }));
  return { is: 'open', account: id, autoLock, passkeys: shown };
}

export function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
