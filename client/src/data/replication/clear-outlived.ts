import { getDefaultRevision } from 'rxdb/plugins/core';
import { replicateRxCollection } from 'rxdb/plugins/replication';
import { disciplines } from 'shared-domain/sync';
import type { JournalDatabase } from '../journal/journal-database.ts';
import type { AccountDatabase, KeptCollection } from '../records/account-database.ts';
import type { Kept } from '../records/envelope-schema.ts';
import { eraseDocuments } from './erase.ts';
import type { PushNeeds } from './push-handler.ts';

export type ClearNeeds = {
  readonly database: AccountDatabase;
  readonly journal: JournalDatabase;
  whenWritten: PushNeeds['whenWritten'];
};

/** What was pulled goes; what the person did and the server has not answered stays, and is sent from the journal. */
export async function clearPulled({ database, journal, whenWritten }: ClearNeeds): Promise<void> {
  for (const discipline of ['records', 'drafts', 'facts'] as const) {
    const collection = database.collections[discipline];
    const all = await collection.find().exec();
    const keys = all.map((document) => document.key);
    // What is just being written is in the collection, and not in the journal yet.
    await whenWritten(keys);
    const unanswered = await journal.entries.where('answered').equals(0).toArray();
    const kept = new Set(unanswered.map((entry) => entry.documentKey));
    await eraseDocuments(
      collection,
      undefined,
      keys.filter((key) => !kept.has(key)),
    );
    await unmark(
      collection,
      keys.filter((key) => kept.has(key)),
    );
  }
}

/** What stays came from an incarnation that is over: for the next one it is the person's, and is offered anew. */
async function unmark({ storageInstance }: KeptCollection, keys: string[]): Promise<void> {
  const found = await storageInstance.findDocumentsById(keys, true);
  const rows = found
    .filter(({ pulled }) => pulled !== undefined)
    .map((previous) => {
      const { pulled, ...document } = previous;
      return {
        previous,
        document: { ...document, _meta: { ...previous._meta }, _rev: getDefaultRevision() },
      };
    });
  if (rows.length > 0) await storageInstance.bulkWrite(rows, 'koprogo-incarnation');
}

/**
 * What replications of that name remember goes: a tab that died while it started over did not forget it, and under
 * another name nobody would sweep it any more.
 */
export async function forgetReplications(database: AccountDatabase, name: string): Promise<void> {
  for (const discipline of disciplines) {
    const outlived = replicateRxCollection<Kept, unknown>({
      replicationIdentifier: `koprogo:${discipline}:${name}`,
      collection: database.collections[discipline],
      autoStart: false,
      waitForLeadership: false,
      push: { handler: async () => [] },
    });
    await outlived.remove();
  }
}
