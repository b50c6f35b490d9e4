import type { InboxItem, InboxStore } from 'shared-domain/sync';
import type { JournalDatabase } from '../journal/journal-database.ts';

/** Beside the journal and as durable: what was refused is here before anything else learns of the refusal. */
export function dexieInbox(database: JournalDatabase): InboxStore {
  const { inbox, rows } = database;
  return {
    async put(item) {
      await inbox.put(await rows.seal('inbox', item));
    },
    async get(id) {
      const item = await inbox.get(id);
      return item && rows.open('inbox', item);
    },
    async getAll(ids) {
      const found = await inbox.bulkGet([...ids]);
      return openItems(
        database,
        found.flatMap((item) => item ?? []),
      );
    },
    async mastersIn(organisation, discipline) {
      const theirs = await inbox.filter((item) => item.organisation === organisation).toArray();
      const items = (await openItems(database, theirs)).filter((item) => item.discipline === discipline);
      return [...new Set(items.flatMap(({ master }) => master?.scope || []))];
    },
  };
}

/** Items as they lie in the database, opened. */
export function openItems({ rows }: JournalDatabase, items: readonly InboxItem[]): Promise<InboxItem[]> {
  return Promise.all(items.map((item) => rows.open('inbox', item)));
}

/** Writes what became of an item, unless it went meanwhile; what the person settled meanwhile stays settled. */
export async function rewriteItem({ inbox, rows }: JournalDatabase, item: InboxItem): Promise<void> {
  const sealed = await rows.seal('inbox', item);
  await inbox
    .where('id')
    .equals(item.id)
    .modify((there, change) => {
      change.value = { ...sealed, state: there.state };
    });
}
