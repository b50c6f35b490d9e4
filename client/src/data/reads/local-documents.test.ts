import 'fake-indexeddb/auto';
import type { Read, SyncedDocument } from 'shared-domain/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AccountDatabase, openAccountDatabase } from '../records/account-database.ts';
import { toKept } from '../records/envelope.ts';
import { settledRevisions } from '../replication/settled.ts';
import { mangoOf, readDocuments } from './local-documents.ts';

const [one, two] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'];
const [here, elsewhere] = ['00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-0000000000a2'];

function entry(id: string, more: Partial<SyncedDocument> = {}): SyncedDocument {
  return {
    ...{ organisation: here, id, type: 'journalEntry', scope: 's', building: 'b', subject: 'v', sort: '1' },
    ...{ rev: '1', version: 2, deleted: false, body: {} },
    ...more,
  };
}

let database: AccountDatabase;
beforeAll(async () => {
  database = await openAccountDatabase('reads', settledRevisions(), false);
  const { facts, records } = database.collections;
  await facts.bulkInsert(
    [
      entry(`${one}.entry-1`),
      entry(`${one}.entry-2`, { building: 'other', subject: 'w' }),
      entry(`${one}.bankMatch`, { type: 'bankMatch' }),
      entry(one),
      entry(`${two}.entry-1`),
      entry(`${one}.entry-1`, { organisation: elsewhere }),
    ].map(toKept),
  );
  await records.bulkInsert([toKept(entry('b', { type: 'building' }))]);
});
afterAll(() => database.close());

describe('what a decision looks at', () => {
  const idsOf = async (...reads: Read[]) =>
    (await readDocuments(database, here, reads)).map(({ id }) => id).sort();

  test('what a command brought about, by its id', async () => {
    const read = { by: 'command', type: 'journalEntry', command: one } as const;
    expect(await idsOf(read)).toEqual([`${one}.entry-1`, `${one}.entry-2`]);
    expect(await idsOf({ ...read, type: 'bankMatch' })).toEqual([`${one}.bankMatch`]);
    expect(await idsOf({ ...read, command: '00000000-0000-7000-8000-000000000003' })).toEqual([]);
  });

  test('by id, of whichever kind, by subject and by building, each once', async () => {
    const bySubject = { by: 'subject', type: 'journalEntry', subject: 'w' } as const;
    const byBuilding = { by: 'building', type: 'journalEntry', building: 'other' } as const;
    const named = ['b', two, `${two}.entry-1`].map((id): Read => ({ by: 'id', id }));
    expect(await idsOf(bySubject, byBuilding, ...named)).toEqual([`${one}.entry-2`, `${two}.entry-1`, 'b']);
    expect(await idsOf()).toEqual([]);
  });

  test.each<[Exclude<Read, { by: 'id' }>, string]>([
    [{ by: 'command', type: 'journalEntry', command: one }, 'id'],
    [{ by: 'subject', type: 'journalEntry', subject: 'w' }, 'subject'],
    [{ by: 'building', type: 'journalEntry', building: 'b' }, 'building'],
  ])('through an index: %o', (read, field) => {
    const { queryPlan } = database.collections.facts.find(mangoOf(read, here)).getPreparedQuery();
    expect(queryPlan.index).toContain(field);
    expect(
      queryPlan.startKeys.some((key) => key === (read.by === 'command' ? `${one}.` : 'journalEntry')),
    ).toBe(true);
  });
});
