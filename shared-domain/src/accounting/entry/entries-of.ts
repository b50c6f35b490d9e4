import type { SyncedDocument } from '../../sync/document.ts';
import type { JournalEntry } from './journal-entry.ts';
import { type FirstEntry, liftFirstEntry } from './lift-first-entry.ts';

/** An entry with the name it goes by. */
export type Entry = JournalEntry & { readonly id: string };

type Stored = Pick<SyncedDocument<unknown>, 'id' | 'version' | 'body'>;

/** [ACC-8] The entries of a building as today's rules read them, whatever version wrote them. */
export function entriesOf(documents: Iterable<Stored>): Entry[] {
  const entries: Entry[] = [];
  for (const { id, version, body } of documents) {
    const entry = version === 1 ? liftFirstEntry(body as FirstEntry) : (body as JournalEntry);
    entries.push({ ...entry, id });
  }
  return entries;
}
