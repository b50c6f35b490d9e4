import { dexieStorage } from '../records/dexie-storage.ts';
import type { Keyring, OpenVault } from './keyring.ts';
import type { LockRow } from './lock-row.ts';
import { placeName } from './place-name.ts';
import { inClear } from './row-codec.ts';

/** Where an account's databases lie on this device, and how what is in them is read and written. */
export type Place = Pick<OpenVault, 'codec' | 'storage'> & { readonly name: string };

/** Null behind a lock that is shut, and while the databases are on their way from one place to another. */
export function placeOf(account: string, lock: LockRow | undefined, keyring: Keyring): Place | null {
  if (lock && lock.moving !== null) return null;
  if (!lock?.generation) return { name: account, codec: inClear, storage: dexieStorage() };
  const vault = keyring.get(account, lock.generation);
  return vault ? { ...vault, name: placeName(account, lock.generation) } : null;
}
