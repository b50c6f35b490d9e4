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
} from '../testing/lone-device.ts';
import { noteWhilePushing } from './overlap.ts';
import type { DevicePorts, JournalEntry } from './ports.ts';
import { pushRows } from './push-handler.ts';
import { Weather } from './weather.ts';

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
