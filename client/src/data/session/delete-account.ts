import { Dexie } from 'dexie';
import { blobDatabaseName } from '../blobs/blob-database.ts';
import { journalName } from '../journal/journal-database.ts';
import { accountDatabaseName } from '../records/account-database.ts';

/** Deletes all that is kept of an account, but its row: RxDB has several databases for each of its collections. */
export async function deleteAccountDatabases(account: string): Promise<void> {
  const own = [journalName(account), blobDatabaseName(account)];
  const rx = `rxdb-dexie-${accountDatabaseName(account)}--`;
  const names = await Dexie.getDatabaseNames();
  const gone = names.filter((name) => own.includes(name) || name.startsWith(rx));
  await Promise.all(gone.map((name) => Dexie.delete(name)));
  forgetSettings(account);
}

/** Small settings that screens keep under the account's name. Storage may be forbidden by the browser. */
function forgetSettings(account: string): void {
  try {
    for (const name of Object.keys(localStorage)) if (name.includes(account)) localStorage.removeItem(name);
  } catch {
    return;
  }
}
