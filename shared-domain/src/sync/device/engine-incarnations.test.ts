import { describe, expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import {
  card,
  changed,
  created,
  device,
  enter,
  inbox,
  mark,
  network,
  organisation,
  ports,
  pull,
  send,
  server,
  stored,
} from '../testing/lone-device.ts';
import { memoryDevice } from '../testing/memory-device.ts';
import { enterChange } from './journal.ts';
import type { DevicePorts } from './ports.ts';
import { pruneJournal } from './prune.ts';
import { pullPage } from './pull-page.ts';
import { sendJournal } from './send-journal.ts';
import { Weather } from './weather.ts';

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

  test('[SYN-11] a mutation that took another number goes behind all lower ones, however many they are', async () => {
    server.data.lastN[sampleId(50)] = 1;
    const entry = { organisation, revs: ['r1'], enteredAt: '2026-03-31T22:00:00.000Z', answer: null };
    const numbered = (id: number, n: number) => ({
      ...created(id, 'r1'),
      ...entry,
      mutation: { n, id: sampleId(5_000 + id) },
    });
    await ports.journal.append({ ...numbered(20, 122), renumbered: true });
    for (let n = 2; n <= 121; n += 1) await ports.journal.append(numbered(1_000 + n, n));
    await send();
    expect(network.pushed.flat().map(({ n }) => n)).toEqual(Array.from({ length: 121 }, (_, at) => at + 2));
    expect(stored(20)).toMatchObject({ rev: 'r1' });
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

  test('[SYN-10] entries go when they are answered, durable and old, and would not be offered once more', async () => {
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
    old.unnoted.add(`${sampleId(21)}|r1`);
    await pruneJournal(old.ports, organisation, 3);
    expect(await left()).toEqual([2, 3]);
    old.unnoted.clear();
    now = '2026-02-22T10:00:00.000Z';
    await pruneJournal(old.ports, organisation, 3);
    expect(await left()).toEqual([3]);
  });
});
