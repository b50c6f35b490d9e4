import { sampleId } from 'shared-domain/kernel';
import type { SyncedDocument } from 'shared-domain/sync';
import { beforeEach, expect, test } from 'vitest';
import { firstBroken } from '../sync/audit-chain.ts';
import { type MemoryDatabase, memoryDatabase } from './database.ts';
import { type MemoryStoreOptions, type Moment, memoryOrganisationStore } from './organisation-store.ts';

const organisation = sampleId(1);
const syndic = sampleId(2);
let database: MemoryDatabase;
beforeEach(() => {
  database = memoryDatabase({ now: () => new Date('2026-03-01T08:00:00Z') });
  database.saveAccount({ id: syndic, name: 'Bart Claes' });
  database.createOrganisation(organisation, null, 'nonce');
});

const note = { account: syndic, device: null, action: 'tested', detail: {} };
const record = (id: string, name: string): SyncedDocument => ({
  organisation,
  id,
  type: 'supplier',
  scope: 'org',
  building: '',
  subject: '',
  sort: '',
  rev: name,
  version: 1,
  deleted: false,
  body: { name },
});

function later() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve: () => resolve() };
}

const storeWith = (options: MemoryStoreOptions = {}) => memoryOrganisationStore(database, options);
const save = (id: string, name: string, options?: MemoryStoreOptions) =>
  storeWith(options).write(organisation, async (transaction) => {
    await transaction.put(record(id, name), 'records', [], syndic);
    transaction.note(note);
  });
const nameOf = (id: string) =>
  storeWith().read(organisation, async (snapshot) => (await snapshot.document(id))?.document.body.name);

test('a reader sees what stood when it began, whatever is written meanwhile', async () => {
  await save('a', 'before');
  const seen = await storeWith().read(organisation, async (snapshot) => {
    await save('a', 'after');
    return [(await snapshot.document('a'))?.document.body.name, snapshot.head().seq];
  });
  expect(seen).toEqual(['before', 2]);
  expect(await nameOf('a')).toBe('after');
});

test('a write that is held at its end is seen by nobody, and the next waits for it', async () => {
  const commit = later();
  const hold = ({ at }: Moment) => (at === 'worked' ? commit.promise : undefined);
  const first = save('a', 'first', { hold });
  const second = save('a', 'second');
  expect(await nameOf('a')).toBeUndefined();
  commit.resolve();
  await first;
  await second;
  expect(await nameOf('a')).toBe('second');
});

test.each([
  { at: 'entered' as const, stands: undefined },
  { at: 'worked' as const, stands: undefined },
  { at: 'committed' as const, stands: 'killed' },
])('a server that ends once a write has $at leaves it whole or not at all', async ({ at, stands }) => {
  const hold = (moment: Moment) => {
    if (moment.at === at) throw new Error('the server ended');
  };
  await expect(save('a', 'killed', { hold })).rejects.toThrow('the server ended');
  expect(await nameOf('a')).toBe(stands);
  await save('a', 'later');
  expect(await nameOf('a')).toBe('later');
});

test('what is put back is the whole of what stood, and what was under way is gone', async () => {
  await save('a', 'saved');
  const backup = database.snapshot();
  await save('a', 'lost');
  const commit = later();
  const held = save('b', 'under way', { hold: ({ at }) => (at === 'worked' ? commit.promise : undefined) });
  const outcome = held.catch((error: unknown) => error);
  database.restore(backup);
  commit.resolve();
  expect(await outcome).toMatchObject({ code: '57P01' });
  expect([await nameOf('a'), await nameOf('b')]).toEqual(['saved', undefined]);
  expect(database.head(organisation)?.seq).toBe(2);
});

test('an attempt that is undone leaves the log what was written before it', async () => {
  await storeWith().write(organisation, async (transaction) => {
    await transaction.put(record('a', 'stays'), 'records', [], syndic);
    await transaction.attempt(async () => {
      await transaction.put(record('b', 'goes'), 'records', [], syndic);
      transaction.note(note);
      throw new Error('no');
    });
    transaction.note(note);
  });
  const audit = database.rows(organisation)?.audit ?? [];
  expect(audit.at(-1)?.detail.documents).toMatchObject([{ id: 'a', seq: 2 }]);
  expect(firstBroken(organisation, audit)).toBe(null);
});

test('what a reader is given cannot be changed under the others', async () => {
  await save('a', 'one');
  await storeWith().read(organisation, async (snapshot) => {
    const found = (await snapshot.document('a'))?.document;
    expect(() => Object.assign(found?.body ?? {}, { name: 'other' })).toThrow(TypeError);
  });
});
