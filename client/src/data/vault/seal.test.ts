import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import type { RxStorage } from 'rxdb/plugins/core';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import type { SyncedDocument } from 'shared-domain/sync';
import { journalAcceptance } from 'shared-domain/sync/testing/acceptance';
import { describe, expect, test } from 'vitest';
import { dexieInbox } from '../inbox/dexie-inbox.ts';
import { dexieJournal, dexieStates } from '../journal/dexie-journal.ts';
import { openJournal } from '../journal/journal-database.ts';
import { type AccountDatabase, openAccountDatabase } from '../records/account-database.ts';
import { toKept } from '../records/envelope.ts';
import { settledRevisions } from '../replication/settled.ts';
import { newDataKey } from './keys.ts';
import { sealedRows } from './sealed-rows.ts';
import { sealedStorage } from './sealed-storage.ts';
import { BrokenSeal, type Sealer, sealer } from './sealer.ts';

const utf8 = new TextEncoder();
const text = new TextDecoder();
const organisation = '00000000-0000-7000-8000-000000000001';
let count = 0;

async function newSealer(): Promise<Sealer> {
  return sealer(await newDataKey(), 'account_1');
}

const documentOf = (id: string, name: string): SyncedDocument => ({
  ...{ organisation, id, type: 'supplier', scope: 's', building: '', subject: '', sort: '2024-01-01' },
  ...{ rev: `rev-${id}`, version: 1, deleted: false, body: { name, iban: 'BE68539007547034' } },
});

async function open(place: string, seal: Sealer): Promise<AccountDatabase> {
  // biome-ignore lint/suspicious/noExplicitAny: as RxDB itself types a storage of any kind
  const storage: RxStorage<any, any> = sealedStorage(getRxStorageDexie(), seal);
  return openAccountDatabase(place, settledRevisions(), false, storage);
}

async function withTwoSuppliers() {
  count += 1;
  const place = `sealed-${count}`;
  const seal = await newSealer();
  const database = await open(place, seal);
  const all = [documentOf('a', 'Goffard'), documentOf('b', 'Vanden Borre')].map(toKept);
  expect((await database.collections.records.bulkInsert(all)).error).toEqual([]);
  return { place, seal, database };
}

/** The table as the disk has it. */
async function onDisk<T>(place: string, work: (docs: ReturnType<Dexie['table']>) => Promise<T>): Promise<T> {
  const raw = await new Dexie(`rxdb-dexie-koprogo-${place}--0--records`, { cache: 'disabled' }).open();
  try {
    return await work(raw.table('docs'));
  } finally {
    raw.close();
  }
}

const namesIn = async ({ collections }: AccountDatabase) =>
  (await collections.records.find({ selector: { type: 'supplier' } }).exec())
    .map(({ body }) => body.name)
    .sort();

describe('what a seal holds on to', () => {
  test('it opens where it was made, with the key it was made with, and nowhere else', async () => {
    const seal = await newSealer();
    const sealed = await seal.seal(['records', 'a'], utf8.encode('Goffard'));
    expect(text.decode(sealed)).not.toContain('Goffard');
    expect(text.decode(await seal.open(['records', 'a'], sealed))).toBe('Goffard');
    await expect(seal.open(['records', 'b'], sealed)).rejects.toThrow(BrokenSeal);
    await expect((await newSealer()).open(['records', 'a'], sealed)).rejects.toThrow(BrokenSeal);
  });

  test('one bit changed anywhere is found out', async () => {
    const seal = await newSealer();
    const sealed = await seal.seal(['records', 'a'], utf8.encode('Goffard'));
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = sealed.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      await expect(seal.open(['records', 'a'], changed)).rejects.toThrow(BrokenSeal);
    }
  });

  test('the same content is never sealed to the same bytes', async () => {
    const seal = await newSealer();
    const bytes = utf8.encode('Goffard');
    const [first, second] = await Promise.all([seal.seal(['a'], bytes), seal.seal(['a'], bytes)]);
    expect(first).not.toEqual(second);
  });
});

describe('documents behind a seal', () => {
  test('are found by what lies in clear, changed, and told to whoever watches; the disk knows no word of them', async () => {
    const { place, database } = await withTwoSuppliers();
    expect(await namesIn(database)).toEqual(['Goffard', 'Vanden Borre']);
    const seen: string[] = [];
    const watching = database.collections.records
      .findOne(`${organisation}|a`)
      .$.subscribe((found) => found && seen.push(String(found.body.name)));
    const found = await database.collections.records.findOne(`${organisation}|a`).exec();
    await found?.incrementalPatch({ body: { name: 'Goffard & fils' } });
    await expect.poll(() => seen.at(-1)).toBe('Goffard & fils');
    watching.unsubscribe();
    const stored = await onDisk(place, async (docs) => JSON.stringify(await docs.toArray()));
    for (const word of ['Goffard', 'Vanden', 'BE68539007547034', 'rev-a']) expect(stored).not.toContain(word);
    expect(stored).toContain('supplier');
    await database.close();
  });

  test('do not open with another key', async () => {
    const { place, database } = await withTwoSuppliers();
    await database.close();
    await expect(open(place, await newSealer()).then(namesIn)).rejects.toThrow(/does not open/);
  });

  test.each<[string, (a: Row, b: Row) => Row[]]>([
    [
      'two whose seals were swapped',
      (a, b) => [
        { ...a, sealed: b.sealed },
        { ...b, sealed: a.sealed },
      ],
    ],
    ['one moved into another scope', (a) => [{ ...a, scope: 'building:other' }]],
    ['one brought back from deletion', (a) => [{ ...a, _deleted: '0', _rev: a._rev.replace(/^1/, '2') }]],
    ['one in clear beside the sealed', (a) => [{ ...a, sealed: undefined, body: { name: 'Intrus' } }]],
  ])('are refused: %s', async (_, change) => {
    const { place, seal, database } = await withTwoSuppliers();
    await database.close();
    await onDisk(place, async (docs) => {
      const [a, b] = (await docs.toArray()) as [Row, Row];
      await docs.bulkPut(change(a, b));
    });
    const again = await open(place, seal);
    await expect(namesIn(again)).rejects.toThrow(BrokenSeal);
    await again.close();
  });
});

type Row = { readonly _rev: string; readonly sealed: unknown } & Record<string, unknown>;

describe('rows of the journal behind a seal', () => {
  const open = async (place: string, seal: Sealer) => {
    const database = await openJournal(place, sealedRows(seal));
    return {
      database,
      journal: dexieJournal(database),
      state: dexieStates(database),
      inbox: dexieInbox(database),
      async reopen() {
        database.close();
        return open(place, seal);
      },
    };
  };

  test('do not open in the place of others', async () => {
    const { database, journal } = await open('sealed-journal-swap', await newSealer());
    const entry = (id: string, name: string) => ({
      ...({ organisation, discipline: 'records', document: documentOf(id, name), base: null } as const),
      ...{ revs: [`rev-${id}`], enteredAt: '2026-01-01T00:00:00.000Z', mutation: null, answer: null },
    });
    await journal.append(entry('a', 'Goffard'));
    await journal.append(entry('b', 'Vanden Borre'));
    expect((await journal.unanswered(organisation)).map(({ document }) => document.body.name)).toEqual([
      'Goffard',
      'Vanden Borre',
    ]);
    const [a, b] = (await database.entries.toArray()) as unknown as [Row, Row];
    expect(JSON.stringify([a, b])).not.toContain('Goffard');
    await database.entries.bulkPut([
      { ...a, sealed: b.sealed },
      { ...b, sealed: a.sealed },
    ] as never);
    await expect(journal.unanswered(organisation)).rejects.toThrow(BrokenSeal);
    database.close();
  });

  let journals = 0;
  journalAcceptance('Dexie, sealed', async () => {
    journals += 1;
    return open(`sealed-acceptance-${journals}`, await newSealer());
  });
});
