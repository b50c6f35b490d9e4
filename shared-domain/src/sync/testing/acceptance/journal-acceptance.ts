import { describe, expect, test } from 'vitest';
import { sampleId } from '../../../kernel/sample-id.ts';
import type { InboxItem, InboxStore, JournalEntry, JournalStore, StateStore } from '../../device/ports.ts';
import type { SyncedDocument } from '../../document.ts';

export type DeviceStores = {
  readonly journal: JournalStore;
  readonly state: StateStore;
  readonly inbox: InboxStore;
  /** The same disk after the program ended and started again. */
  reopen(): Promise<DeviceStores>;
};

const organisation = sampleId(1);
const elsewhere = sampleId(3);

function documentOf(id: string, rev: string): SyncedDocument {
  const body = { name: 'Lift Care', note: 'é€😀', nested: { list: [1, null, 'x'] } };
  const place = { scope: 'building:b', building: 'b', subject: '', sort: '2026-01-01' };
  return { organisation, id, type: 'card', ...place, rev, version: 1, deleted: false, body };
}

function entryOf(
  id: string,
  revs: readonly string[],
  more: Partial<JournalEntry> = {},
): Omit<JournalEntry, 'position'> {
  return {
    organisation,
    discipline: 'records',
    document: documentOf(id, revs.at(-1) ?? ''),
    base: { rev: 'before', body: { name: 'Lift' } },
    revs,
    enteredAt: '2026-03-31T22:05:00.000Z',
    mutation: null,
    answer: null,
    ...more,
  };
}

const item: InboxItem = {
  id: sampleId(90),
  organisation,
  building: 'b',
  discipline: 'records',
  documentType: 'card',
  documentId: sampleId(20),
  refusal: { code: 'sync.notAllowed', params: { field: 'name' } },
  fields: ['name'],
  mine: documentOf(sampleId(20), 'r1'),
  master: null,
  at: '2026-03-31T22:05:00.000Z',
  state: 'open',
};

/** What every adapter of the device's stores must do; run it on each. */
export function journalAcceptance(name: string, open: () => Promise<DeviceStores>): void {
  describe(`${name} as a journal`, () => {
    journalOrder(open);
    journalChanges(open);
  });
  describe(`${name} as state and inbox`, () => stateAndInbox(open));
}

function journalOrder(open: () => Promise<DeviceStores>): void {
  test('gives positions that only grow, also after the last entry was removed and the program restarted', async () => {
    const stores = await open();
    const first = await stores.journal.append(entryOf(sampleId(20), ['r1']));
    const second = await stores.journal.append(entryOf(sampleId(21), ['r1']));
    expect(second.position).toBeGreaterThan(first.position);
    await stores.journal.remove([second.position]);
    const { journal } = await stores.reopen();
    const third = await journal.append(entryOf(sampleId(22), ['r1']));
    expect(third.position).toBeGreaterThan(first.position);
    expect((await journal.all(organisation)).map((entry) => entry.position)).toEqual([
      first.position,
      third.position,
    ]);
  });

  test('keeps an entry as it was, over a restart', async () => {
    const stores = await open();
    const entry = entryOf(sampleId(20), ['r1', 'r2'], { mutation: { n: 3, id: sampleId(91) } });
    const stored = await stores.journal.append(entry);
    expect(stored).toEqual({ ...entry, position: stored.position });
    const { journal } = await stores.reopen();
    expect(await journal.all(organisation)).toEqual([stored]);
  });

  test('lists by organisation, in order of position, and apart what has no answer', async () => {
    const { journal } = await open();
    const answered = await journal.append(entryOf(sampleId(20), ['r1']));
    const waiting = await journal.append(entryOf(sampleId(21), ['r1']));
    const other = await journal.append(entryOf(sampleId(22), ['r1'], { organisation: elsewhere }));
    await journal.update({ ...answered, answer: { outcome: 'accepted', seq: 4 } });
    expect((await journal.all(organisation)).map((entry) => entry.position)).toEqual([
      answered.position,
      waiting.position,
    ]);
    expect(await journal.unanswered(organisation)).toEqual([waiting]);
    expect(await journal.unanswered(elsewhere)).toEqual([other]);
    const behind = await journal.append(entryOf(sampleId(23), ['r1']));
    expect(await journal.unanswered(organisation, 1)).toEqual([waiting]);
    expect(await journal.unanswered(organisation, 9)).toEqual([waiting, behind]);
    await journal.remove([behind.position]);
    expect(await journal.waiting()).toEqual([organisation, elsewhere].sort());
    await journal.remove([waiting.position, other.position]);
    expect(await journal.waiting()).toEqual([]);
    expect(await journal.unanswered(sampleId(9))).toEqual([]);
  });
}

function journalChanges(open: () => Promise<DeviceStores>): void {
  test('finds an entry by every revision it stands for, and by nothing else', async () => {
    const { journal } = await open();
    const entry = await journal.append(entryOf(sampleId(20), ['r1']));
    const folded = { ...entry, document: documentOf(sampleId(20), 'r2'), revs: ['r1', 'r2'] };
    await journal.update(folded);
    expect(await journal.find(organisation, 'records', sampleId(20), 'r1')).toEqual(folded);
    expect(await journal.find(organisation, 'records', sampleId(20), 'r2')).toEqual(folded);
    expect(await journal.find(organisation, 'records', sampleId(20), 'r3')).toBeUndefined();
    expect(await journal.find(organisation, 'drafts', sampleId(20), 'r1')).toBeUndefined();
    expect(await journal.find(organisation, 'records', sampleId(21), 'r1')).toBeUndefined();
    expect(await journal.find(elsewhere, 'records', sampleId(20), 'r1')).toBeUndefined();
    const other = await journal.append(entryOf(sampleId(21), ['r1']));
    const writing = (id: string, rev: string) => ({ discipline: 'records', id, rev }) as const;
    const asked = [writing(sampleId(21), 'r1'), writing(sampleId(21), 'r2'), writing(sampleId(20), 'r2')];
    expect(await journal.findAll(organisation, asked)).toEqual([other, undefined, folded]);
    expect(await journal.findAll(elsewhere, asked)).toEqual([undefined, undefined, undefined]);
  });

  test('updates an answer and takes it back', async () => {
    const stores = await open();
    const entry = await stores.journal.append(
      entryOf(sampleId(20), ['r1'], { mutation: { n: 1, id: sampleId(91) } }),
    );
    const refused = {
      ...entry,
      answer: { outcome: 'refused', master: null, refusal: { code: 'sync.notAllowed' }, seq: 7 } as const,
    };
    await stores.journal.update(refused);
    const { journal } = await stores.reopen();
    expect(await journal.all(organisation)).toEqual([refused]);
    await journal.update({ ...refused, answer: null });
    expect(await journal.unanswered(organisation)).toEqual([entry]);
  });

  test('changes several entries at once', async () => {
    const stores = await open();
    const first = await stores.journal.append(entryOf(sampleId(20), ['r1']));
    const second = await stores.journal.append(entryOf(sampleId(21), ['r1']));
    const numbered = [first, second].map((entry, at) => ({
      ...entry,
      mutation: { n: at + 1, id: sampleId(91 + at) },
    }));
    await stores.journal.update(...numbered);
    const { journal } = await stores.reopen();
    expect(await journal.all(organisation)).toEqual(numbered);
  });

  test('tells what a change of a document stands behind: its own, and the last command', async () => {
    const { journal } = await open();
    const answered = await journal.append(entryOf(sampleId(20), ['r0']));
    await journal.update({ ...answered, answer: { outcome: 'accepted', seq: 4 } });
    const own = await journal.append(entryOf(sampleId(20), ['r1']));
    await journal.append(entryOf(sampleId(21), ['r1']));
    await journal.append(entryOf(sampleId(20), ['r1'], { discipline: 'drafts' }));
    await journal.append(entryOf(sampleId(20), ['r1'], { organisation: elsewhere }));
    expect(await journal.unansweredFor(organisation, 'records', sampleId(20))).toEqual([own]);
    await journal.append(entryOf(sampleId(30), ['c1'], { discipline: 'commands' }));
    const command = await journal.append(entryOf(sampleId(31), ['c2'], { discipline: 'commands' }));
    const later = await journal.append(entryOf(sampleId(20), ['r2']));
    expect(await journal.unansweredFor(organisation, 'records', sampleId(20))).toEqual([own, command, later]);
    await journal.append(entryOf(sampleId(32), ['c3'], { organisation: elsewhere, discipline: 'commands' }));
    expect(await journal.unansweredFor(organisation, 'records', sampleId(22))).toEqual([command]);
  });

  test('is not changed by what a caller does to an entry afterwards', async () => {
    const { journal } = await open();
    const entry = await journal.append(entryOf(sampleId(20), ['r1']));
    (entry.document.body as Record<string, unknown>).name = 'changed';
    expect((await journal.all(organisation))[0]?.document.body.name).toBe('Lift Care');
  });
}

function stateAndInbox(open: () => Promise<DeviceStores>): void {
  test('an organisation never seen stands at nothing', async () => {
    const { state } = await open();
    expect(await state.read(organisation)).toEqual({ head: null, lastN: 0 });
  });

  test('a state is kept per organisation, over a restart', async () => {
    const stores = await open();
    const head = { epoch: 2, nonce: 'n', seq: 5, changeId: 'c' };
    await stores.state.write(organisation, { head, lastN: 9 });
    const { state } = await stores.reopen();
    expect(await state.read(organisation)).toEqual({ head, lastN: 9 });
    expect(await state.read(elsewhere)).toEqual({ head: null, lastN: 0 });
  });

  test('an item of the inbox is kept whole, and put again instead of doubled', async () => {
    const stores = await open();
    await stores.inbox.put(item);
    await stores.inbox.put({ ...item, state: 'settled' });
    const { inbox } = await stores.reopen();
    expect(await inbox.get(item.id)).toEqual({ ...item, state: 'settled' });
    expect(await inbox.get(sampleId(99))).toBeUndefined();
    expect(await inbox.getAll([sampleId(99), item.id])).toEqual([{ ...item, state: 'settled' }]);
  });
}
