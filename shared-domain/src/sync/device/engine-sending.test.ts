import { describe, expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import {
  card,
  changed,
  created,
  device,
  enter,
  entries,
  inbox,
  mark,
  network,
  organisation,
  ports,
  send,
  server,
  stored,
} from '../testing/lone-device.ts';
import { pushRows } from './push-handler.ts';
import { refuseTooLarge } from './refuse-unsent.ts';
import { Weather } from './weather.ts';

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

  test('[SYN-33] each push that got through makes the next one longer; a network that gives way, short again', async () => {
    const entry = {
      organisation,
      revs: ['r1'],
      enteredAt: '2026-03-31T22:00:00.000Z',
      mutation: null,
      answer: null,
    };
    for (let at = 0; at < 1_500; at += 1)
      await ports.journal.append({ ...created(1_000 + at, 'r1'), ...entry });
    network.faults.push('none', 'none', 'requestLost');
    await expect(send()).rejects.toThrow(Weather);
    await send();
    expect(network.pushed.map((batch) => batch.length)).toEqual([100, 200, 400, 100, 200, 400, 500]);
    expect(server.data.lastN).toEqual({ [sampleId(50)]: 1_500 });
  });

  test('[SYN-34] the next batch has its numbers while one is under way; a crash then sends both under theirs', async () => {
    await enter(created(20, 'r1'));
    await send();
    for (let at = 0; at < 150; at += 1) await enter(created(100 + at, 'r1'));
    network.faults.push('answerLost');
    await expect(send()).rejects.toThrow(Weather);
    const numbers = (await entries()).map(({ mutation }) => mutation?.n);
    expect(numbers).toEqual(Array.from({ length: 151 }, (_, at) => at + 1));
    // What is typed now is a change of its own, for its document may be on the wire.
    await enter(changed(card(249, 'r1'), 'r2', { name: 'b' }));
    await send(device.tab());
    const sent = network.pushed.flat().map(({ n, id }) => `${n} ${id}`);
    expect(new Set(sent).size).toBe(152);
    expect(stored(249)).toMatchObject({ rev: 'r2' });
    expect(server.writes.get(sampleId(100))).toBe(1);
  });

  test('[SYN-33] an older server is sent a hundred at most, and nobody more than a hundred commands', async () => {
    for (let at = 0; at < 250; at += 1) await enter(mark(1_000 + at, 20));
    await send();
    expect(network.pushed.map((batch) => batch.length)).toEqual([100, 100, 50]);
    server.protocol = 2;
    for (let at = 0; at < 150; at += 1) await enter(created(2_000 + at, 'r1'));
    await expect(send()).rejects.toThrow(Weather);
    await send();
    expect(network.pushed.slice(-2).map((batch) => batch.length)).toEqual([100, 50]);
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

  test('[SYN-9] what was shortened before it could be refused is sent', async () => {
    const long = created(20, 'r1', { name: 'é'.repeat(600_000) });
    await enter(long);
    const read = await entries();
    await enter(changed(long.document, 'r2', { name: 'short' }));
    await refuseTooLarge(ports, read);
    await send();
    expect(inbox()).toEqual([]);
    expect(stored(20)).toMatchObject({ rev: 'r2', body: { name: 'short' } });
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
