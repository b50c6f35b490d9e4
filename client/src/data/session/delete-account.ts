import { Dexie } from 'dexie';
import { blobDatabaseName } from '../blobs/blob-database.ts';
import { journalName } from '../journal/journal-database.ts';
import { accountDatabaseName } from '../records/account-database.ts';

/** Deletes every database of an account: RxDB keeps several for each of its collections. */
export async function deleteAccountDatabases(account: string): Promise<void> {
  const own = [journalName(account), blobDatabaseName(account)];
  const rx = `rxdb-dexie-${accountDatabaseName(account)}--`;
  const names = await Dexie.getDatabaseNames();
  const gone = names.filter((name) => own.includes(name) || name.startsWith(rx));
  await Promise.all(gone.map((name) => Dexie.delete(name)));
}
