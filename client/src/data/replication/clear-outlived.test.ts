import 'fake-indexeddb/auto';
import { replicateRxCollection } from 'rxdb/plugins/replication';
import { suppliers } from 'shared-domain/payables';
import { wrapDocument } from 'shared-domain/sync';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newRev } from '../../platform/ids.ts';
import { revKey } from '../journal/dexie-journal.ts';
import { type JournalDatabase, openJournal } from '../journal/journal-database.ts';
import { type AccountDatabase, openAccountDatabase } from '../records/account-database.ts';
import { toKept } from '../records/envelope.ts';
import type { Kept } from '../records/envelope-schema.ts';
import { clearPulled, forgetReplications } from './clear-outlived.ts';
import { noteFilling, outlived, renew } from './incarnation.ts';
import { settledRevisions } from './settled.ts';

let place = 0;
let database: AccountDatabase;
let journal: JournalDatabase;

beforeEach(async () => {
  place += 1;
  database = await openAccountDatabase(`outlived-${place}`, settledRevisions(), false);
  journal = await openJournal(`outlived-${place}`);
});
afterEach(async () => {
  await database.close();
  journal.close();
});

const document = toKept(wrapDocument(suppliers, suppliers.sample, newRev()));

/** A replication of the first incarnation: from where it begins to pull, for it remembers or it does not. */
async function beginning(): Promise<object | undefined> {
  const asked: (object | undefined)[] = [];
  const replication = replicateRxCollection<Kept, object>({
    replicationIdentifier: 'koprogo:records:first',
    collection: database.collections.records,
    waitForLeadership: false,
    live: true,
    pull: {
      handler: async (from) => {
        asked.push(from);
        return { documents: from ? [] : [{ ...document, _deleted: false }], checkpoint: { seq: 1 } };
      },
    },
  });
  await replication.awaitInSync();
  await replication.cancel();
  return asked[0];
}

test('[SYN-28] a tab that died while it started over leaves no copies under the name that is outlived', async () => {
  await beginning();
  expect(await beginning()).toEqual({ seq: 1 });
  await forgetReplications(database, 'first');
  await clearPulled({ database, journal, whenWritten: async () => {} });
  const stored = await database.collections.records.storageInstance.findDocumentsById([document.key], true);
  expect(stored).toEqual([]);
  expect(await beginning()).toBeUndefined();
  expect(await database.collections.records.find().exec()).toHaveLength(1);
});

test('[SYN-13] what is written while all is cleared waits for its journal', async () => {
  await beginning();
  const waited: string[][] = [];
  const whenWritten = async (keys: readonly string[]) => {
    waited.push([...keys]);
    await journal.entries.put({ documentKey: document.key, answered: 0, revKeys: [] } as never);
  };
  await clearPulled({ database, journal, whenWritten });
  expect(waited[0]).toEqual([document.key]);
  expect(await database.collections.records.find().exec()).toHaveLength(1);
});

describe('[SYN-13] of what is sent again', () => {
  const { organisation, id, rev, key } = document;
  const clearing = async (revKeys: readonly string[]) => {
    const { records } = database.collections;
    await records.bulkUpsert([{ ...document, pulled: rev }]);
    await journal.entries.put({ documentKey: key, answered: 0, revKeys } as never);
    await clearPulled({ database, journal, whenWritten: async () => {} });
    return (await records.storageInstance.findDocumentsById([key], false))[0];
  };

  test('the writing itself stays, and is no longer said to be the server’s', async () => {
    const stays = await clearing([revKey(organisation, 'records', id, rev)]);
    expect(stays?.rev).toBe(rev);
    expect(stays?.pulled).toBeUndefined();
  });

  test('what had stood in its place goes: it was pulled', async () => {
    expect(await clearing([revKey(organisation, 'records', id, newRev())])).toBeUndefined();
  });

  test('so does what the inbox holds against it, from a release that marked nothing', async () => {
    const { records } = database.collections;
    await records.bulkUpsert([document]);
    await journal.entries.put({ documentKey: key, answered: 0, revKeys: [] } as never);
    await journal.inbox.put({ id: 'item', master: { id, rev } } as never);
    await clearPulled({ database, journal, whenWritten: async () => {} });
    expect(await records.storageInstance.findDocumentsById([key], false)).toEqual([]);
  });
});

test('[SYN-24] a page of the next incarnation hides from nobody that the one before is still to be cleared', async () => {
  const organisation = suppliers.sample.organisation;
  const head = { epoch: 2, nonce: 'n', seq: 1, changeId: 'c' };
  const states = { read: async () => ({ head }) } as never;
  await noteFilling(journal, organisation, 1);
  await noteFilling(journal, organisation, 2);
  expect(await outlived(journal, states, [organisation])).toEqual([organisation]);
  await renew(journal, states, [organisation]);
  await noteFilling(journal, organisation, 2);
  expect(await outlived(journal, states, [organisation])).toEqual([]);
});
