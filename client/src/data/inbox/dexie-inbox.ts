import type { InboxStore } from 'shared-domain/sync';
import type { JournalDatabase } from '../journal/journal-database.ts';

/** Beside the journal and as durable: what was refused is here before anything else learns of the refusal. */
export function dexieInbox({ inbox }: JournalDatabase): InboxStore {
  return {
    async put(item) {
      await inbox.put(item);
    },
    get: (id) => inbox.get(id),
    async getAll(ids) {
      return (await inbox.bulkGet([...ids])).flatMap((item) => item ?? []);
    },
  };
}
