import { expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import {
  card,
  created,
  device,
  enter,
  entries,
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
import { journalLock } from './locks.ts';
import type { DevicePorts } from './ports.ts';
import { pullPage } from './pull-page.ts';
import { sendJournal } from './send-journal.ts';
import { Weather } from './weather.ts';

test.each([
  ['accepted', 'given'],
  ['refused', 'forbidden'],
])(
  '[SYN-12] [SYN-13] an answer (%s) of an incarnation that ended after its head was taken is not noted',
  async (outcome, name) => {
    await enter(created(19, 'r0'));
    await send();
    const backup = server.backup();
    await enter(created(20, 'r1', { name }));
    await expect(send(restoredBehindTheHead(backup))).rejects.toMatchObject({ code: 'sync.epochChanged' });
    expect(await ports.journal.unanswered(organisation)).toHaveLength(1);
    expect(inbox()).toEqual([]);
    await send();
    expect((await entries()).at(-1)?.answer).toMatchObject({ outcome });
    expect(stored(20)?.rev).toBe(outcome === 'accepted' ? 'r1' : undefined);
    expect(inbox()).toHaveLength(outcome === 'accepted' ? 0 : 1);
  },
);

test('[SYN-12] what only an ended incarnation accepted after all still asks for its person', async () => {
  server.put(card(20, 'r1'));
  const before = server.backup();
  const other = memoryDevice({ device: sampleId(51), wire: network.wire, seed: 3 });
  await enterChange(other.ports, organisation, mark(31, 20));
  await sendJournal(other.ports, organisation);
  const after = server.backup();
  await enter(mark(30, 20));
  await send();
  server.restore(before);
  await pull().catch(() => {});
  await expect(send(restoredBehindTheHead(after))).rejects.toMatchObject({ code: 'sync.epochChanged' });
  await send();
  expect(inbox()).toMatchObject([{ documentId: sampleId(30), state: 'open' }]);
});

/** A tab that sends, while another one hears of a restore between the head of the answer and what the answer says. */
function restoredBehindTheHead(backup: string): DevicePorts {
  let isAnswered = false;
  network.beforeAnswer = () => {
    isAnswered = true;
  };
  return {
    ...ports,
    locks: {
      async exclusively(name, work) {
        const done = await ports.locks.exclusively(name, work);
        if (!isAnswered || name !== journalLock(organisation)) return done;
        isAnswered = false;
        network.beforeAnswer = () => {};
        server.restore(backup);
        await expect(pullPage(device.tab(), organisation, 'facts', null)).rejects.toThrow(Weather);
        return done;
      },
    },
  };
}
