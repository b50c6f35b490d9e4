import { openItems } from '../inbox/dexie-inbox.ts';
import type { JournalDatabase } from '../journal/journal-database.ts';
import type { AccountDatabase } from '../records/account-database.ts';
import { documentOf } from '../records/envelope.ts';
import { blobsOf } from './blobs-of.ts';

/** The blobs of an organisation that a document on this device shows, or one in the inbox. */
export async function shownBlobs(
  database: AccountDatabase,
  journal: JournalDatabase,
  organisation: string,
): Promise<Set<string>> {
  const shown = new Set<string>();
  for (const discipline of ['records', 'drafts', 'facts'] as const) {
    const found = await database.collections[discipline].find({ selector: { organisation } }).exec();
    for (const one of found) for (const { key } of blobsOf(documentOf(one))) shown.add(key);
  }
  const open = await openItems(journal, await journal.inbox.where('state').equals('open').toArray());
  for (const { mine } of open) for (const { key } of blobsOf(mine)) shown.add(key);
  return shown;
}
