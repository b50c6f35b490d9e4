import { beforeEach, describe, expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import { catalogue } from '../catalogue.ts';
import type { SyncedDocument } from '../document.ts';
import { boardScope, buildingScope, buildingStaffScope } from '../scopes.ts';
import { faultyWire } from '../testing/faulty-wire.ts';
import { type MemoryDevice, memoryDevice } from '../testing/memory-device.ts';
import { accountOf, MemoryServer } from '../testing/memory-server.ts';
import { type PullRequest, protocolVersion } from '../wire.ts';
import type { Checkpoint } from './checkpoint.ts';
import { chooseKept, erased, forgetUnnamed, readAnew, trimmed, type WantedScope } from './choose-kept.ts';
import { enterChange } from './journal.ts';
import type { Kept } from './kept.ts';
import type { DevicePorts } from './ports.ts';
import { pullPage } from './pull-page.ts';

const organisation = sampleId(1);
const [tilleuls, linde] = [buildingStaffScope(sampleId(10)), buildingStaffScope(sampleId(11))];
const scopes = [10, 11].flatMap((id) => [
  buildingScope(sampleId(id)),
  boardScope(sampleId(id)),
  buildingStaffScope(sampleId(id)),
]);
const at = '2026-03-31T22:05:00.000Z';

let server: MemoryServer;
let device: MemoryDevice;
let ports: DevicePorts;
let kept: Kept;
let asked: PullRequest[];

beforeEach(() => {
  server = new MemoryServer(catalogue);
  const wire = faultyWire(server, accountOf(sampleId(2), scopes, ['syndic'])).wire;
  asked = [];
  const told = {
    ...wire,
    pull: (request: PullRequest) => {
      asked.push(request);
      return wire.pull(request);
    },
  };
  kept = {};
  device = memoryDevice({ device: sampleId(50), wire: told, seed: 1 });
  ports = { ...device.ports, kept: async () => kept };
});

let written = 0;
function give(type: 'journalEntry' | 'yearClosing', scope: string, sort: string): string {
  written += 1;
  const id = `${sampleId(1_000 + written)}.${type}`;
  const document = { organisation, id, type, scope, building: '', subject: '', sort, rev: id, version: 1 };
  server.put({ ...document, deleted: false, body: {} } as SyncedDocument);
  return id;
}

/** All pages, as a device reads them; what came, and where it stands. */
async function pullAll(from: Checkpoint | null = null) {
  const documents: SyncedDocument[] = [];
  let checkpoint = from;
  for (let page = 0; page < 50; page += 1) {
    const { more, ...told } = await pullPage(ports, organisation, 'facts', checkpoint);
    documents.push(...told.documents);
    checkpoint = told.checkpoint;
    if (!more) return { ids: documents.map(({ id }) => id), checkpoint };
  }
  throw new Error('it never ends');
}

const here = (from: string | null = null, isUrgent = false): WantedScope => ({ is: 'here', from, isUrgent });
const away: WantedScope = { is: 'away' };
function choose(scope: string, wanted: WantedScope, isBusy = false): void {
  kept = chooseKept(kept, { wanted: new Map([[scope, wanted]]), isBusy: () => isBusy, at });
}

describe('what is kept', () => {
  test('[SYN-30] nothing goes while an unanswered change is in it', () => {
    choose(linde, away, true);
    expect(kept).toEqual({});
    choose(linde, here('2025-01-01'), true);
    expect(kept).toEqual({});
    choose(linde, away);
    expect(kept[linde]).toMatchObject({ is: 'leaving', stay: 1, since: at });
  });

  test('[SYN-30] what did not change is the same object', () => {
    choose(linde, away);
    const before = kept;
    choose(linde, away);
    expect(kept).toBe(before);
    kept = erased(kept, linde, at);
    expect(kept[linde]?.is).toBe('away');
    expect(erased(kept, linde, at)).toBe(kept);
  });

  test('[SYN-29] every stay is another, and so is one that goes further back', () => {
    choose(linde, away);
    choose(linde, here());
    expect(kept[linde]).toMatchObject({ is: 'here', stay: 1 });
    choose(linde, away);
    expect(kept[linde]?.stay).toBe(2);
    choose(linde, here('2025-01-01'));
    choose(linde, here('2026-01-01'));
    expect(kept[linde]).toMatchObject({ stay: 2, from: '2026-01-01', isToTrim: true });
    kept = trimmed(kept, linde);
    choose(linde, here('2025-01-01'));
    expect(kept[linde]).toMatchObject({ stay: 3, from: '2025-01-01', isToTrim: false });
  });
});

describe('what is forgotten', () => {
  test('[SYN-29] a scope that no checkpoint names and nobody chose anything of', () => {
    kept = readAnew(kept, [linde], 'nothing', at);
    expect(forgetUnnamed(kept, new Set([linde]))).toBe(kept);
    expect(forgetUnnamed(kept, new Set())).toEqual({});
  });

  test('[SYN-29] but not what was let go of, is kept from a day on, or is waited for', () => {
    for (const wanted of [away, here('2026-01-01'), { ...here(null), isUrgent: true }]) {
      kept = {};
      choose(linde, wanted);
      kept = readAnew(kept, [linde], 'nothing', at);
      expect(forgetUnnamed(kept, new Set())).toBe(kept);
    }
  });
});

describe('what is yet to go', () => {
  test('[SYN-30] older facts still go when earlier ones are wanted before they went', () => {
    choose(linde, here('2026-01-01'));
    choose(linde, here('2025-01-01'));
    expect(kept[linde]).toMatchObject({ from: '2025-01-01', isToTrim: true });
    choose(linde, here(null));
    expect(kept[linde]).toMatchObject({ from: null, isToTrim: false });
  });

  test('[SYN-30] what was to leave and is wanted from a day on is rid of what is older', () => {
    choose(linde, away);
    choose(linde, here('2026-01-01'));
    expect(kept[linde]).toMatchObject({ is: 'here', isToTrim: true });
    choose(linde, away);
    kept = erased(kept, linde, at);
    choose(linde, here('2026-01-01'));
    expect(kept[linde]).toMatchObject({ is: 'here', isToTrim: false });
  });
});

describe('the pull', () => {
  test('[SYN-31] leaves out what is away, once the server is known to understand it', async () => {
    const [one, other] = [
      give('journalEntry', tilleuls, '2026-01-05'),
      give('journalEntry', linde, '2026-01-05'),
    ];
    choose(linde, away);
    const first = await pullAll();
    expect(asked[0]).not.toHaveProperty('without');
    expect(first.ids).toEqual([one]);
    const second = give('journalEntry', linde, '2026-01-06');
    const next = await pullAll(first.checkpoint);
    expect(asked.at(-1)).toMatchObject({ protocol: protocolVersion, without: [linde] });
    expect(next.ids).toEqual([]);
    choose(linde, here());
    expect((await pullAll(next.checkpoint)).ids).toEqual([other, second]);
  });

  test('[SYN-31] an older server serves the device all the same, and nothing it tells of what is away is stored', async () => {
    server.protocol = 1;
    server.pageSize = 2;
    choose(linde, away);
    choose(tilleuls, here('2026-01-01'));
    const old = give('journalEntry', tilleuls, '2025-06-01');
    for (let n = 0; n < 5; n += 1) give('journalEntry', linde, '2026-01-05');
    const own = give('journalEntry', tilleuls, '2026-01-05');
    const { ids, checkpoint } = await pullAll();
    expect(ids).toEqual([own]);
    give('journalEntry', linde, '2026-01-07');
    expect((await pullAll(checkpoint)).ids).toEqual([]);
    expect(asked.every((request) => request.protocol === 1 && !('without' in request))).toBe(true);
    choose(tilleuls, here(null));
    expect((await pullAll(checkpoint)).ids).toEqual([old, own]);
  });

  test('[SYN-31] a server that was set back to an older version is understood at the next try', async () => {
    choose(linde, away);
    const { checkpoint } = await pullAll();
    await pullAll(checkpoint);
    server.protocol = 1;
    await expect(pullAll(checkpoint)).rejects.toThrow('sync.clientTooOld');
    await pullAll(checkpoint);
    expect(asked.at(-1)?.protocol).toBe(1);
  });

  test('[SYN-31] what somebody waits for comes before all else', async () => {
    choose(linde, away);
    const { checkpoint } = await pullAll();
    const others = [1, 2, 3, 4, 5].map(() => give('journalEntry', tilleuls, '2026-01-05'));
    const wanted = [1, 2, 3, 4, 5].map(() => give('journalEntry', linde, '2026-01-05'));
    server.pageSize = 2;
    choose(linde, here(null, true));
    const { ids, checkpoint: last } = await pullAll(checkpoint);
    expect(ids).toEqual([...wanted, ...others]);
    expect(last.first).toBeUndefined();
  });

  test('[SYN-28] where somebody worked is asked about until it was read, though another scope comes first', async () => {
    const worked = give('journalEntry', tilleuls, '2026-01-05');
    const document = server.data.documents[worked]?.document as SyncedDocument;
    await enterChange(ports, organisation, { discipline: 'records', document, base: null });
    await pullAll();
    choose(linde, away);
    choose(linde, here(null, true));
    const tab = { ...device.tab(), kept: async () => kept };
    const { checkpoint } = await pullPage(tab, organisation, 'facts', null);
    await pullPage(tab, organisation, 'facts', checkpoint);
    expect(asked.slice(-2).map(({ cursors }) => cursors[tilleuls])).toEqual([expect.any(Number), 0]);
  });

  test('[SYN-31] what is waited for and is not the person’s holds nothing up', async () => {
    const entry = give('journalEntry', tilleuls, '2026-01-05');
    const lost = buildingStaffScope(sampleId(99));
    choose(lost, away);
    choose(lost, here(null, true));
    expect((await pullAll()).ids).toEqual([entry]);
  });

  test('[SYN-31] several that are waited for in vain, one after another, hold nothing up', async () => {
    const [lost, other] = [buildingStaffScope(sampleId(98)), buildingStaffScope(sampleId(99))];
    choose(lost, away);
    choose(lost, here(null, true));
    const { checkpoint } = await pullPage(ports, organisation, 'facts', null);
    const entry = give('journalEntry', tilleuls, '2026-01-05');
    choose(other, away);
    choose(other, here(null, true));
    expect((await pullAll(checkpoint)).ids).toEqual([entry]);
  });

  test('[SYN-29] a cursor of an earlier stay is none', async () => {
    const entry = give('journalEntry', linde, '2026-01-05');
    const { checkpoint } = await pullAll();
    choose(linde, away);
    choose(linde, here());
    expect((await pullAll(checkpoint)).ids).toEqual([entry]);
  });

  test('[SYN-30] older facts are left out, those that carry the balances never', async () => {
    const old = give('journalEntry', linde, '2024-12-31');
    const closing = give('yearClosing', linde, '2024-12-31');
    const entry = give('journalEntry', linde, '2025-01-01');
    choose(linde, here('2025-01-01'));
    const first = await pullAll();
    expect((await pullAll({ epoch: null, cursors: {} })).ids).toEqual([closing, entry]);
    choose(linde, here(null));
    expect((await pullAll(first.checkpoint)).ids).toEqual([old, closing, entry]);
  });

  test('[SYN-28] the loss of a scope that is away is told as well', async () => {
    choose(linde, away);
    const { checkpoint } = await pullAll();
    await pullAll(checkpoint);
    expect(Object.keys(asked.at(-1)?.cursors ?? {})).toContain(linde);
  });
});
