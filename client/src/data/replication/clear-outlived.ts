import { getDefaultRevision, type RxDocumentData } from 'rxdb/plugins/core';
import { replicateRxCollection } from 'rxdb/plugins/replication';
import { disciplines } from 'shared-domain/sync';
import { revKey } from '../journal/dexie-journal.ts';
import type { JournalDatabase } from '../journal/journal-database.ts';
import type { AccountDatabase, KeptCollection } from '../records/account-database.ts';
import type { Kept } from '../records/envelope-schema.ts';
import { eraseDocuments } from './erase.ts';
import type { PushNeeds } from './push-handler.ts';

type Stored = RxDocumentData<Kept>;

export type ClearNeeds = {
  readonly database: AccountDatabase;
  readonly journal: JournalDatabase;
  whenWritten: PushNeeds['whenWritten'];
};

/**
 * What was pulled goes; what the person did and the server has not answered stays, and is sent from the journal. It came
 * from an incarnation that is over, and is no longer said to be the server's: for the next one it is the person's.
 */
export async function clearPulled({ database, journal, whenWritten }: ClearNeeds): Promise<void> {
  for (const discipline of ['records', 'drafts', 'facts'] as const) {
    const collection = database.collections[discipline];
    const all = await collection.find().exec();
    const keys = all.map((document) => document.key);
    // What is just being written is in the collection, and not in the journal yet.
    await whenWritten(keys);
    const unanswered = await journal.entries.where('answered').equals(0).toArray();
    const touched = new Set(unanswered.map((entry) => entry.documentKey));
    const written = new Set(unanswered.flatMap((entry) => entry.revKeys));
    // A device of the first release marks nothing as the server's; what the inbox holds against a change is.
    const masters = new Set(
      (await journal.inbox.toArray()).map(({ master }) => `${master?.id} ${master?.rev}`),
    );
    const stored = await collection.storageInstance.findDocumentsById(keys, false);
    const isOwn = ({ key, organisation, id, rev, pulled }: Kept) =>
      touched.has(key) &&
      (written.has(revKey(organisation, discipline, id, rev)) ||
        (pulled !== rev && !masters.has(`${id} ${rev}`)));
    await eraseDocuments(
      collection,
      undefined,
      stored.filter((document) => !isOwn(document)).map(({ key }) => key),
    );
    await unmark(collection, stored.filter(isOwn));
  }
}

async function unmark({ storageInstance }: KeptCollection, own: readonly Stored[]): Promise<void> {
  const rows = own
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
