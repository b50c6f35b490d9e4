import { Dexie } from 'dexie';
import { blobDatabaseName } from '../blobs/blob-database.ts';
import { journalName } from '../journal/journal-database.ts';
import { accountDatabaseName } from '../records/account-database.ts';
import { typedDatabaseName } from '../typed/typed-database.ts';
import { placeName } from '../vault/place-name.ts';
import type { DeviceDatabase, DeviceNote } from './device-database.ts';

/**
 * Deletes all that is kept of an account, and last its row, which says until then that it goes. `note`: what remains to
 * be said.
 */
export async function deleteAccount(
  database: DeviceDatabase,
  account: string,
  note: DeviceNote,
): Promise<void> {
  await deleteAccountDatabases(account);
  const { accounts, locks, notes } = database;
  await database.transaction('rw', accounts, locks, notes, async () => {
    await accounts.delete(account);
    await locks.delete(account);
    await notes.put(note);
  });
}

/** Deletes all that is kept of an account, in clear and sealed, but its row. */
export async function deleteAccountDatabases(account: string): Promise<void> {
  const names = await Dexie.getDatabaseNames();
  const sealed = names.flatMap((name) => generationIn(name, account) ?? []);
  for (const generation of new Set(['', ...sealed])) await deletePlace(placeName(account, generation));
  forgetSettings(account);
}

/** Deletes one set of an account's databases. */
export async function deletePlace(place: string): Promise<void> {
  await Promise.all((await databasesOf(place)).map((name) => Dexie.delete(name)));
}

/** The databases of one set, as the browser names them: RxDB has several for each of its collections. */
export async function databasesOf(place: string): Promise<string[]> {
  const own = [journalName(place), blobDatabaseName(place), typedDatabaseName(place)];
  const rx = rxPrefix(place);
  const names = await Dexie.getDatabaseNames();
  return names.filter((name) => own.includes(name) || name.startsWith(rx));
}

const rxPrefix = (place: string) => `rxdb-dexie-${accountDatabaseName(place)}--`;

function generationIn(name: string, account: string): string | undefined {
  const [, after] = name.split(`${account}_`);
  return after?.split('--')[0];
}

/** Small settings that screens keep under the account's name. Storage may be forbidden by the browser. */
function forgetSettings(account: string): void {
  try {
    for (const name of Object.keys(localStorage)) if (name.includes(account)) localStorage.removeItem(name);
  } catch {
    return;
  }
}
