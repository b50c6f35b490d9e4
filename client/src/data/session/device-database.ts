import { Dexie, type EntityTable } from 'dexie';
import type { Profile } from './session-state.ts';

/** Somebody who signed in with this browser and whose databases are kept. */
export type AccountRow = {
  readonly account: string;
  /** As typed at sign-in, in lower case: to give the same person the same device again. */
  readonly email: string;
  /** This browser, for this account: mutations are numbered per device, so two accounts are two devices. */
  readonly device: string;
  readonly profile: Profile;
  readonly lastContactAt: string;
  readonly ended: boolean;
  /** 1: who is signed in now. */
  readonly current: 0 | 1;
};

export type DeviceDatabase = Dexie & { accounts: EntityTable<AccountRow, 'account'> };

export function openDeviceDatabase(name = 'koprogo-device'): DeviceDatabase {
  const database = new Dexie(name, { cache: 'disabled' }) as DeviceDatabase;
  database.version(1).stores({ accounts: 'account, email, current' });
  return database;
}
