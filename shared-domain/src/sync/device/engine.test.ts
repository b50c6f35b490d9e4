import { beforeEach, describe, expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import type { SyncedDocument } from '../document.ts';
import { wrapCommand, wrapDocument } from '../place.ts';
import { boardScope, buildingScope, buildingStaffScope } from '../scopes.ts';
import { type FaultyWire, faultyWire } from '../testing/faulty-wire.ts';
import { type MemoryDevice, memoryDevice } from '../testing/memory-device.ts';
import { accountOf, MemoryServer } from '../testing/memory-server.ts';
import type { Account } from '../testing/server-data.ts';
import { type Card, cards, markCard, testCatalogue } from '../testing/test-catalogue.ts';
import type { Checkpoint } from './checkpoint.ts';
import { enterChange } from './journal.ts';
import { noteWhilePushing } from './overlap.ts';
import type { Change, DevicePorts, JournalEntry } from './ports.ts';
import { pruneJournal } from './prune.ts';
import { pullPage } from './pull-page.ts';
import { pushRows } from './push-handler.ts';
import { sendJournal } from './send-journal.ts';
import { Weather } from './weather.ts';

const organisation = sampleId(1);
const building = sampleId(10);
const scopes = [buildingScope(building), boardScope(building), buildingStaffScope(building)];

let server: MemoryServer;
let syndic: Account;
let network: FaultyWire;
let device: MemoryDevice;
let ports: DevicePorts;

beforeEach(() => {
  server = new MemoryServer(testCatalogue);
  syndic = accountOf(sampleId(2), scopes, ['syndic']);
  network = faultyWire(server, syndic);
  device = memoryDevice({ device: sampleId(50), wire: network.wire, seed: 1 });
  ports = device.ports;
});

const blank: Card = { building, code: 'c', name: '', number: null, phone: '', ibans: [] };
const card = (id: number, rev: string, body: Partial<Card> = {}): SyncedDocument =>
  wrapDocument(
    cards,
    { organisation, id: sampleId(id), body: { ...blank, ...body } },
    rev,
  ) as unknown as SyncedDocument;
const created = (id: number, rev: string, body: Partial<Card> = {}): Change => ({
  discipline: 'records',
  document: card(id, rev, body),
  base: null,
});
const changed = (before: SyncedDocument, rev: string, body: Partial<Card>): Change => ({
  discipline: 'records',
  document: { ...before, rev, body: { ...before.body, ...body } },
  base: { rev: before.rev, body: before.body },
});
const mark = (id: number, cardId: number): Change => ({
  discipline: 'commands',
  document: wrapCommand(
    markCard,
    { organisation, id: sampleId(id), body: { building, card: sampleId(cardId) } },
    { account: syndic.account, at: '2026-03-31T22:00:00.000Z', rev: `m${id}` },
  ) as unknown as SyncedDocument,
  base: null,
});
const enter = (...changes: Change[]) =>
  changes.reduce<Promise<unknown>>(
    (before, change) => before.then(() => enterChange(ports, organisation, change)),
    Promise.resolve(),
  );
const send = (through = ports) => sendJournal(through, organisation);
const stored = (id: number) => server.data.documents[sampleId(id)]?.document;
const entries = () => ports.journal.all(organisation);
const inbox = () => [...device.disk.inbox.values()];
const pull = (checkpoint: Checkpoint | null = null) => pullPage(ports, organisation, 'facts', checkpoint);

describe('the journal', () => {
  test('[SYN-8] edits made before they are sent travel as one, and every revision finds its answer', async () => {
    await enter(
      created(20, 'r1', { name: 'a' }),
      changed(card(20, 'r1', { name: 'a' }), 'r2', { name: 'b' }),
    );
    expect(await entries()).toMatchObject([{ revs: ['r1', 'r2'], base: null, document: { rev: 'r2' } }]);
    expect(await pushRows(ports, organisation, [created(20, 'r1', { name: 'a' })])).toEqual([]);
    expect(stored(20)).toMatchObject({ rev: 'r2', body: { name: 'b' } });
    expect(server.writes.get(sampleId(20))).toBe(1);
  });

  test('[SYN-8] the same revision entered twice is one entry', async () => {
    await enter(created(20, 'r1'), created(20, 'r1'));
    await send();
    await enter(created(20, 'r1'));
    expect(await entries()).toHaveLength(1);
  });

  test('[SYN-8] folding never crosses a command', async () => {
    const first = card(20, 'r1', { name: 'a' });
    await enter(created(20, 'r1', { name: 'a' }), mark(30, 20), changed(first, 'r2', { name: 'b' }));
    await enter(changed({ ...first, rev: 'r2' }, 'r3', { name: 'c' }));
    expect((await entries()).map(({ revs }) => revs)).toEqual([['r1'], ['m30'], ['r2', 'r3']]);
    await send();
    expect(network.pushed[0]?.map(({ n, document }) => [n, document.rev])).toEqual([
      [1, 'r1'],
      [2, 'm30'],
      [3, 'r3'],
    ]);
  });

  test('[SYN-8] what was numbered is never folded into again', async () => {
    const first = card(20, 'r1');
    await enter(created(20, 'r1'));
    network.faults.push('requestLost');
    await expect(send()).rejects.toThrow(Weather);
    await enter(changed(first, 'r2', { name: 'b' }));
    await send();
    expect(network.pushed.map((batch) => batch.map(({ document }) => document.rev))).toEqual([
      ['r1'],
      ['r1', 'r2'],
    ]);
    expect(stored(20)).toMatchObject({ rev: 'r2' });
  });

  test('[SYN-8] a change made on what the server sent meanwhile keeps the later base', async () => {
    const first = card(20, 'r1');
    const master = card(20, 'm9', { phone: '1' });
    await enter(changed(first, 'r2', { name: 'b' }), changed(master, 'r3', { name: 'b' }));
    expect(await entries()).toMatchObject([
      { revs: ['r2', 'r3'], base: { rev: 'm9', body: { phone: '1' } } },
    ]);
  });
});

describe('the sender', () => {
  test('[SYN-8] an answer that was lost is asked for again, word for word, and nothing is done twice', async () => {
    await enter(created(20, 'r1', { name: 'a' }), mark(30, 20));
    network.faults.push('answerLost');
    await expect(send()).rejects.toThrow(Weather);
    await send(device.tab());
    expect(network.pushed[1]).toEqual(network.pushed[0]);
    expect(server.writes.get(sampleId(20))).toBe(1);
    expect(server.data.series).toEqual({ marks: 1 });
    expect((await entries()).map((entry) => entry.answer?.outcome)).toEqual(['accepted', 'accepted']);
  });

  test('[SYN-8] a number is on the disk before it is on the wire', async () => {
    await enter(created(20, 'r1'));
    network.faults.push('requestLost');
    await expect(send()).rejects.toThrow(Weather);
    expect(await entries()).toMatchObject([{ mutation: { n: 1 }, answer: null }]);
    // The crash came between the entry and the count.
    device.disk.states.set(organisation, { head: null, lastN: 0 });
    await enter(created(21, 'r1'));
    await send();
    expect(network.pushed.at(-1)?.map(({ n }) => n)).toEqual([1, 2]);
  });

  test('[SYN-8] two tabs are one sender', async () => {
    await enter(created(20, 'r1'), created(21, 'r1'), created(22, 'r1'));
    const other = device.tab();
    await Promise.all([send(), send(other), send(), send(other)]);
    expect(network.pushed).toHaveLength(1);
    expect(server.data.lastN).toEqual({ [sampleId(50)]: 3 });
  });

  test('[SYN-8] a long journal travels in batches, by count and by bytes, in order', async () => {
    for (let at = 0; at < 120; at += 1) await enter(created(100 + at, 'r1'));
    for (let at = 0; at < 3; at += 1) await enter(created(300 + at, 'r1', { name: 'x'.repeat(400_000) }));
    await send();
    expect(network.pushed.map((batch) => batch.length)).toEqual([100, 22, 1]);
    expect(network.pushed.flat().map(({ n }) => n)).toEqual(Array.from({ length: 123 }, (_, at) => at + 1));
    for (const batch of network.pushed) expect(JSON.stringify(batch).length).toBeLessThan(1_000_000);
  });

  test('[SYN-9] what no request could carry is refused here, takes no number and holds up nobody', async () => {
    await enter(created(20, 'r1', { name: 'é'.repeat(600_000) }), created(21, 'r1'));
    expect(await pushRows(ports, organisation, [created(20, 'r1')])).toMatchObject([
      { id: sampleId(20), deleted: true, body: {} },
    ]);
    expect(inbox()).toMatchObject([
      { refusal: { code: 'request.tooLarge' }, documentId: sampleId(20), mine: { rev: 'r1' } },
    ]);
    expect(stored(21)).toMatchObject({ rev: 'r1' });
  });

  test('[SYN-9] one mutation that makes requests unreadable is refused alone, and its number travels empty', async () => {
    const push = network.wire.push;
    const strict = device.tab({
      ...network.wire,
      push: (request) =>
        request.mutations.some(({ document }) => document.body.name === 'poison')
          ? Promise.resolve({ ok: false, status: 400, error: { code: 'request.tooDeep' } })
          : push(request),
    });
    await enter(created(20, 'r1'), created(21, 'r1', { name: 'poison' }), created(22, 'r1'));
    await send(strict);
    expect([stored(20)?.rev, stored(21), stored(22)?.rev]).toEqual(['r1', undefined, 'r1']);
    expect(inbox()).toMatchObject([
      { refusal: { code: 'request.tooDeep' }, mine: { body: { name: 'poison' } } },
    ]);
    expect((await entries()).map((entry) => entry.answer?.outcome)).toEqual([
      'accepted',
      'refused',
      'accepted',
    ]);
    expect(server.data.lastN).toEqual({ [sampleId(50)]: 3 });
  });

  test.each([401, 426, 429, 503])(
    '[SYN-9] %i is weather: nothing is lost, nothing is decided',
    async (status) => {
      await enter(created(20, 'r1'));
      const closed = device.tab({
        ...network.wire,
        push: async () => ({ ok: false, status, error: { code: 'sync.clientTooOld' } }),
      });
      await expect(send(closed)).rejects.toMatchObject({ name: 'Weather', code: 'sync.clientTooOld' });
      expect(await ports.journal.unanswered(organisation)).toHaveLength(1);
      expect(inbox()).toEqual([]);
    },
  );
});

describe('what is refused', () => {
  test('[SYN-14] a refused creation becomes a tombstone, and what was typed is in the inbox', async () => {
    const row = created(20, 'r1', { name: 'forbidden', phone: '0470' });
    expect(await pushRows(ports, organisation, [row])).toMatchObject([
      { id: sampleId(20), deleted: true, rev: '', body: {} },
    ]);
    expect(inbox()).toMatchObject([
      {
        refusal: { code: 'sync.notAllowed' },
        state: 'open',
        mine: { body: { phone: '0470' } },
        master: null,
      },
    ]);
    expect(await pushRows(ports, organisation, [row])).toHaveLength(1);
    expect(inbox()).toHaveLength(1);
  });

  test('[SYN-14] a conflict gives back the master and names the fields', async () => {
    const start = card(20, 'r1', { phone: '1' });
    server.put(start);
    server.put({ ...start, rev: 'theirs', body: { ...start.body, phone: '2' } });
    const rows = [changed(start, 'mine', { phone: '3' })];
    expect(await pushRows(ports, organisation, rows)).toMatchObject([
      { rev: 'theirs', body: { phone: '2' } },
    ]);
    expect(inbox()).toMatchObject([
      { fields: ['phone'], master: { rev: 'theirs' }, mine: { body: { phone: '3' } } },
    ]);
  });

  test('[SYN-14] what the first one settled is merged, and the later one is told', async () => {
    const start = card(20, 'r1');
    server.put(start);
    server.put({ ...start, rev: 'theirs', body: { ...start.body, number: 'BE1' } });
    const rows = [changed(start, 'mine', { number: 'BE2', name: 'mine' })];
    expect(await pushRows(ports, organisation, rows)).toMatchObject([
      { body: { number: 'BE1', name: 'mine' } },
    ]);
    expect(inbox()).toMatchObject([{ fields: ['number'], mine: { body: { number: 'BE2' } } }]);
  });

  test('[SYN-14] a crash between the inbox and the answer makes no second item', async () => {
    await enter(created(20, 'r1', { name: 'forbidden' }));
    const crashing = {
      ...ports,
      journal: { ...ports.journal, update: failing(ports, (entry) => entry.answer !== null) },
    };
    await expect(send(crashing)).rejects.toThrow('disk');
    expect(inbox()).toHaveLength(1);
    expect(await ports.journal.unanswered(organisation)).toHaveLength(1);
    await send(device.tab());
    expect(inbox()).toHaveLength(1);
    expect(await ports.journal.unanswered(organisation)).toHaveLength(0);
  });

  test('[SYN-15] a refusal whose answer never came is told by its fact; an answer and a fact are one item', async () => {
    await enter(created(20, 'r1', { name: 'forbidden', phone: '0470' }));
    network.faults.push('answerLost');
    await expect(send()).rejects.toThrow(Weather);
    await pull();
    expect(inbox()).toMatchObject([
      { refusal: { code: 'sync.notAllowed' }, mine: { body: { phone: '0470' } } },
    ]);
    await send();
    expect(inbox()).toHaveLength(1);
  });

  test('[SYN-14] a command refused after the fact lands in the inbox with its content', async () => {
    server.put(card(20, 'r1'));
    await enter(mark(30, 20), mark(31, 20));
    await send();
    expect(inbox()).toMatchObject([
      { discipline: 'commands', documentId: sampleId(31), mine: { body: { card: sampleId(20) } } },
    ]);
  });

  test('[SYN-28] what was typed in a draft is kept in the inbox, its history is not', async () => {
    const document = { ...card(20, 'r1', { phone: 'typed' }), crdt: 'bm90aGluZw==', heads: ['h'] };
    await enter({ discipline: 'drafts', document, base: null });
    await send();
    const [item] = inbox();
    expect(item).toMatchObject({ discipline: 'drafts', mine: { body: { phone: 'typed' } } });
    expect(item?.mine).not.toHaveProperty('crdt');
  });

  test('[SYN-28] a blank tombstone is never pushed back', async () => {
    const gone = { ...card(20, ''), scope: '', deleted: true, body: {} };
    expect(
      await pushRows(ports, organisation, [{ discipline: 'records', document: gone, base: null }]),
    ).toEqual([]);
    expect(network.pushed).toEqual([]);
  });

  test('[SYN-9] a change pulled while its row was pushed is not passed over', async () => {
    const later = { ...card(20, 'later', { name: 'theirs' }) };
    network.beforeAnswer = () => noteWhilePushing(ports.overlap, 'records', [later], 99);
    expect(await pushRows(ports, organisation, [created(20, 'r1')])).toMatchObject([{ rev: 'later' }]);
    network.beforeAnswer = () => noteWhilePushing(ports.overlap, 'records', [later], 0);
    expect(await pushRows(ports, organisation, [created(21, 'r1')])).toEqual([]);
  });
});

function failing(of: DevicePorts, when: (entry: JournalEntry) => boolean) {
  return async (...entries: readonly JournalEntry[]) => {
    if (entries.some(when)) throw new Error('disk');
    await of.journal.update(...entries);
  };
}

describe('numbers and incarnations', () => {
  test('[SYN-11] a gap makes the device send again what the server lacks', async () => {
    await enter(created(20, 'r1'));
    await send();
    await enter(created(21, 'r1'));
    // The server lost a push without noticing: same head, smaller number.
    server.data.lastN = {};
    server.data.answers = {};
    await send();
    expect(network.pushed.at(-1)?.map(({ n }) => n)).toEqual([1, 2]);
    expect([stored(20)?.rev, stored(21)?.rev]).toEqual(['r1', 'r1']);
  });

  test('[SYN-11] numbers whose entries are gone travel empty, so that those behind them arrive', async () => {
    await enter(created(20, 'r1'));
    await send();
    await ports.journal.remove([1]);
    server.data.lastN = {};
    server.data.answers = {};
    await enter(created(21, 'r1'));
    network.faults.push('answerLost');
    await expect(send()).rejects.toThrow(Weather);
    await send();
    expect(stored(21)?.rev).toBe('r1');
    expect(server.data.lastN).toEqual({ [sampleId(50)]: 2 });
    expect(inbox()).toEqual([]);
  });

  test('[SYN-11] two browsers with one name: the work of both arrives, once', async () => {
    const twin = memoryDevice({ device: sampleId(50), wire: network.wire, seed: 2 });
    await enterChange(twin.ports, organisation, created(40, 'r1'));
    await sendJournal(twin.ports, organisation);
    await enter(created(20, 'r1'), created(21, 'r1'));
    await send();
    expect([stored(40)?.rev, stored(20)?.rev, stored(21)?.rev]).toEqual(['r1', 'r1', 'r1']);
    expect(server.writes.get(sampleId(20))).toBe(1);
    expect(inbox()).toEqual([]);
    expect(await ports.journal.unanswered(organisation)).toEqual([]);
  });

  test('[SYN-13] what a restored server lost is pushed back, in order, under the same numbers', async () => {
    await enter(created(20, 'r1', { name: 'a' }));
    await send();
    const backup = server.backup();
    await enter(changed(card(20, 'r1', { name: 'a' }), 'r2', { name: 'b' }), created(21, 'r1'), mark(30, 21));
    await send();
    server.restore(backup);
    expect(stored(21)).toBeUndefined();
    await expect(pull({ epoch: 1, cursors: {} })).rejects.toMatchObject({ code: 'sync.epochChanged' });
    expect(device.epochs).toHaveLength(1);
    await send();
    expect(network.pushed.at(-1)?.map(({ n }) => n)).toEqual([2, 3, 4]);
    expect([stored(20)?.rev, stored(21)?.rev]).toEqual(['r2', 'r1']);
    expect(server.data.documents[`${sampleId(30)}.mark`]).toBeDefined();
    expect((await ports.state.read(organisation)).head?.epoch).toBe(2);
  });

  test('[SYN-13] also a device that never pulled pushes back', async () => {
    const backup = server.backup();
    await enter(created(20, 'r1'));
    await send();
    server.restore(backup);
    await enter(created(21, 'r1'));
    await send();
    expect([stored(20)?.rev, stored(21)?.rev]).toEqual(['r1', 'r1']);
    expect(device.epochs).toHaveLength(1);
  });

  test('[SYN-13] two restores of one backup are two incarnations, though their numbers are alike', async () => {
    const backup = server.backup();
    await enter(created(20, 'r1'));
    await send();
    server.restore(backup);
    await enter(created(21, 'r1'));
    await send();
    server.restore(backup);
    await enter(created(22, 'r1'));
    await send();
    expect([20, 21, 22].map((id) => stored(id)?.rev)).toEqual(['r1', 'r1', 'r1']);
    expect(device.epochs).toHaveLength(2);
  });

  test('[SYN-13] a crash before the new head is taken repeats the rewinding and loses nothing', async () => {
    const backup = server.backup();
    await enter(created(20, 'r1'));
    await send();
    server.restore(backup);
    const crashing = {
      ...ports,
      state: { ...ports.state, write: async () => Promise.reject(new Error('disk')) },
    };
    await expect(pullPage(crashing, organisation, 'facts', null)).rejects.toThrow('disk');
    await pull().catch(() => {});
    await send(device.tab());
    expect(stored(20)?.rev).toBe('r1');
  });

  test('[SYN-13] what was refused before the restore is asked again; what is accepted now is settled', async () => {
    server.put(card(20, 'r1'));
    const backup = server.backup();
    const other = memoryDevice({ device: sampleId(51), wire: network.wire, seed: 3 });
    await enterChange(other.ports, organisation, mark(31, 20));
    await sendJournal(other.ports, organisation);
    await enter(mark(30, 20));
    await send();
    expect(inbox()).toMatchObject([{ state: 'open' }]);
    server.restore(backup);
    await pull().catch(() => {});
    await send();
    expect(inbox()).toMatchObject([{ state: 'settled' }]);
    await sendJournal(other.ports, organisation);
    await pullPage(other.ports, organisation, 'facts', null).catch(() => {});
    await sendJournal(other.ports, organisation);
    expect([...other.disk.inbox.values()]).toMatchObject([{ documentId: sampleId(31), state: 'open' }]);
  });

  test('[SYN-12] a request from before a push, answered after the restore that undid it, does not hide it', async () => {
    await pull();
    const backup = server.backup();
    const late: DevicePorts = {
      ...ports,
      wire: {
        ...ports.wire,
        pull: async (request) => {
          await enter(created(20, 'r1'));
          await send();
          server.restore(backup);
          server.put(card(21, 'r1'));
          server.put(card(22, 'r1'));
          return ports.wire.pull(request);
        },
      },
    };
    await expect(pullPage(late, organisation, 'facts', null)).rejects.toThrow(Weather);
    await send();
    expect(stored(20)).toMatchObject({ rev: 'r1' });
  });

  test('[SYN-12] an answer from before a restore is not believed: the only copy stays', async () => {
    await enter(created(19, 'r0'));
    await send();
    const backup = server.backup();
    await enter(created(20, 'r1'));
    network.beforeAnswer = async () => {
      network.beforeAnswer = () => {};
      server.restore(backup);
      const tab = device.tab();
      await tab.state.write(organisation, {
        head: { epoch: 7, nonce: 'later', seq: 0, changeId: '' },
        lastN: 2,
      });
    };
    await expect(send()).rejects.toMatchObject({ code: 'sync.epochChanged' });
    expect(await ports.journal.unanswered(organisation)).toHaveLength(1);
    await send();
    expect(stored(20)?.rev).toBe('r1');
  });

  test('[SYN-10] entries go when they are answered, durable and old', async () => {
    let now = '2026-01-01T10:00:00.000Z';
    const old = memoryDevice({ device: sampleId(52), wire: network.wire, seed: 4, now: () => now });
    const left = async () => (await old.ports.journal.all(organisation)).map((entry) => entry.mutation?.n);
    for (const id of [20, 21]) await enterChange(old.ports, organisation, created(id, 'r1'));
    await sendJournal(old.ports, organisation);
    now = '2026-02-20T10:00:00.000Z';
    await enterChange(old.ports, organisation, created(22, 'r1'));
    await sendJournal(old.ports, organisation);
    await pruneJournal(old.ports, organisation, 0);
    expect(await left()).toEqual([1, 2, 3]);
    await pruneJournal(old.ports, organisation, 1);
    expect(await left()).toEqual([2, 3]);
    now = '2026-02-21T10:00:00.000Z';
    await pruneJournal(old.ports, organisation, 3);
    expect(await left()).toEqual([3]);
  });
});

describe('pulling', () => {
  test('[SYN-24] pages follow one another until there is no more', async () => {
    for (let at = 0; at < 5; at += 1) server.put(card(20 + at, 'r1'));
    server.pageSize = 2;
    const seen: string[] = [];
    let checkpoint: Checkpoint | null = null;
    for (let more = true; more; ) {
      const page = await pullPage(ports, organisation, 'records', checkpoint);
      seen.push(...page.documents.map(({ id }) => id));
      checkpoint = page.checkpoint;
      more = page.more;
    }
    expect(seen).toEqual([20, 21, 22, 23, 24].map(sampleId));
    expect((await pullPage(ports, organisation, 'records', checkpoint)).documents).toEqual([]);
  });

  test('[SYN-24] a checkpoint of another incarnation counts for nothing', async () => {
    server.put(card(20, 'r1'));
    const first = await pullPage(ports, organisation, 'records', null);
    expect(
      (await pullPage(ports, organisation, 'records', { ...first.checkpoint, epoch: 9 })).documents,
    ).toHaveLength(1);
    expect((await pullPage(ports, organisation, 'records', first.checkpoint)).documents).toHaveLength(0);
  });

  test('[SYN-12] a pull answered by an incarnation that is over is thrown away', async () => {
    server.put(card(20, 'r1'));
    network.beforeAnswer = () =>
      ports.state.write(organisation, { head: { epoch: 3, nonce: 'x', seq: 0, changeId: '' }, lastN: 0 });
    await expect(pullPage(ports, organisation, 'records', null)).rejects.toThrow(Weather);
    expect((await ports.state.read(organisation)).head?.epoch).toBe(3);
  });

  test('[SYN-12] an answer overtaken by a later one is asked for again, and the highest head stays', async () => {
    server.put(card(20, 'r1'));
    network.beforeAnswer = async () => {
      network.beforeAnswer = () => {};
      server.put(card(21, 'r1'));
      await pullPage(device.tab(), organisation, 'records', null);
    };
    const late = await pullPage(ports, organisation, 'records', null);
    expect(late.documents).toHaveLength(2);
    expect((await ports.state.read(organisation)).head?.seq).toBe(2);
  });

  test('[SYN-28] a lost scope comes as blank tombstones, and only unsent work of it stays in the journal', async () => {
    const mine = card(20, 'r1', { phone: 'private' });
    await enter(created(20, 'r1', { phone: 'private' }), mark(30, 20));
    await send();
    device.replica.set(mine.id, mine);
    const { checkpoint } = await pullPage(ports, organisation, 'records', null);
    await enter(changed(mine, 'r2', { phone: 'unsent' }));
    syndic.scopes = syndic.scopes.filter((scope) => scope !== buildingScope(building));
    const page = await pullPage(ports, organisation, 'records', checkpoint);
    expect(page.revokedDocuments).toMatchObject([{ id: mine.id, deleted: true, scope: '', body: {} }]);
    expect(Object.keys(page.checkpoint.cursors)).not.toContain(buildingScope(building));
    expect((await entries()).map((entry) => entry.document.rev)).toEqual(['r2']);
    await send();
    expect(inbox()).toMatchObject([
      { refusal: { code: 'sync.notAllowed' }, mine: { body: { phone: 'unsent' } } },
    ]);
  });

  test('[SYN-28] who begins anew hears which of the scopes they worked in are theirs no more', async () => {
    await enter(created(20, 'r1', { phone: 'private' }), mark(30, 20));
    await send();
    syndic.scopes = syndic.scopes.filter((scope) => scope !== buildingScope(building));
    await pullPage(ports, organisation, 'records', null);
    expect(await entries()).toEqual([]);
  });

  test('[SYN-28] of a change refused while its scope was away nothing stays; is the scope back, it is read from its beginning', async () => {
    const theirs = card(20, 'r1', { name: 'theirs' });
    server.put(theirs);
    const { checkpoint } = await pullPage(ports, organisation, 'records', null);
    syndic.scopes = syndic.scopes.filter((scope) => scope !== buildingScope(building));
    const [stands] = await pushRows(ports, organisation, [changed(theirs, 'r2', { name: 'mine' })]);
    expect(stands).toMatchObject({ id: theirs.id, deleted: true, scope: '' });
    syndic.scopes = scopes;
    const again = await pullPage(ports, organisation, 'records', checkpoint);
    expect(again.documents).toEqual([theirs]);
    expect((await pullPage(ports, organisation, 'records', again.checkpoint)).documents).toEqual([]);
    expect(inbox()).toMatchObject([{ mine: { body: { name: 'mine' } } }]);
  });

  test('[SYN-28] what one discipline hears of a loss leaves what the changes of another rest on', async () => {
    const theirs = card(20, 'r1', { name: 'theirs' });
    server.put(theirs);
    const { checkpoint } = await pullPage(ports, organisation, 'records', null);
    syndic.scopes = syndic.scopes.filter((scope) => scope !== buildingScope(building));
    await pushRows(ports, organisation, [changed(theirs, 'r2', { name: 'mine' })]);
    await pull(checkpoint);
    expect((await entries()).map((entry) => entry.document.rev)).toEqual(['r2']);
  });

  test('[SYN-28] who is no member any more keeps their unsent work in the inbox, and nothing else', async () => {
    const mine = card(20, 'r1');
    await enter(created(20, 'r1'));
    await send();
    device.replica.set(mine.id, mine);
    const { checkpoint } = await pullPage(ports, organisation, 'records', null);
    await enter(changed(mine, 'r2', { name: 'unsent' }));
    const gone = { ok: false, status: 404, error: { code: 'sync.notFound' } } as const;
    const outside = device.tab({ pull: async () => gone, push: async () => gone });
    const page = await pullPage(outside, organisation, 'records', checkpoint);
    expect(page).toMatchObject({
      documents: [],
      revokedDocuments: [{ id: mine.id, deleted: true }],
      more: false,
    });
    await send(outside);
    expect(inbox()).toMatchObject([
      { refusal: { code: 'sync.notAllowed' }, mine: { body: { name: 'unsent' } } },
    ]);
    expect(await ports.journal.unanswered(organisation)).toEqual([]);
  });
});
