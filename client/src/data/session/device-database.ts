import { Dexie, type EntityTable, type Table } from 'dexie';
import type { LockRow } from '../vault/lock-row.ts';
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
  /** Unsent work that stayed here, sealed, when its author signed out. */
  readonly kept?: { readonly unsent: number; readonly at: string };
  /** The offline days were seen to be over: the server alone opens it again, whatever the clock says next. */
  readonly locked?: boolean;
  /** Taken off the account from another device: all of it goes. */
  readonly revoked?: boolean;
  /** Signed out: all of it goes, and of unsent work as much as the person said may be lost. */
  readonly leaving?: { readonly agreed: number } | null;
  /** Behind a lock: the e-mail address and the whole profile, of which the row then shows the name alone. */
  readonly sealed?: Uint8Array<ArrayBuffer>;
};

/** What this browser must still say: `told` on the sign-in screen, the others to the server when it can be reached. */
export type DeviceNote =
  | { readonly name: 'told'; readonly value: 'revoked' | 'played' | 'expired' }
  | { readonly name: 'goodbye'; readonly kept: number | null }
  | { readonly name: `wiped:${string}`; readonly device: string };

export type DeviceDatabase = Dexie & {
  accounts: EntityTable<AccountRow, 'account'>;
  notes: Table<DeviceNote, string>;
  locks: EntityTable<LockRow, 'account'>;
};

export function openDeviceDatabase(name = 'koprogo-device'): DeviceDatabase {
  const database = new Dexie(name, { cache: 'disabled' }) as DeviceDatabase;
  database.version(1).stores({ accounts: 'account, email, current' });
  database.version(2).stores({ notes: 'name' });
  database.version(3).stores({ locks: 'account' });
  return database;
}
