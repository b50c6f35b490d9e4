import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import type { SyncedDocument } from '../document.ts';
import { wrapCommand, wrapDocument } from '../place.ts';
import { boardScope, buildingScope } from '../scopes.ts';
import { type FaultyWire, faultyWire } from '../testing/faulty-wire.ts';
import { type MemoryDevice, memoryDevice } from '../testing/memory-device.ts';
import { accountOf, MemoryServer } from '../testing/memory-server.ts';
import { type Card, cards, markCard, testCatalogue } from '../testing/test-catalogue.ts';
import type { Checkpoint } from './checkpoint.ts';
import { concernsPerson } from './inbox.ts';
import { enterChange } from './journal.ts';
import type { Change, JournalEntry } from './ports.ts';
import { pullPage } from './pull-page.ts';
import { sendJournal } from './send-journal.ts';

const organisation = sampleId(1);
const building = sampleId(10);
const account = sampleId(2);
const cardIds = [20, 21, 22].map(sampleId);

type Site = {
  readonly device: MemoryDevice;
  readonly network: FaultyWire;
  readonly checkpoints: Map<string, Checkpoint>;
};
type World = {
  readonly server: MemoryServer;
  readonly sites: readonly Site[];
  backup: string;
  count: number;
};

const step = fc.record({
  at: fc.nat(2),
  card: fc.nat(2),
  act: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom('create', 'edit', 'edit', 'mark', 'forbidden') },
    { weight: 8, arbitrary: fc.constantFrom('send', 'send', 'pull', 'sendTwice') },
    { weight: 4, arbitrary: fc.constantFrom('loseRequest', 'loseAnswer', 'newTab') },
    { weight: 1, arbitrary: fc.constantFrom('backup', 'restore') },
  ),
});

function newWorld(): World {
  const server = new MemoryServer(testCatalogue);
  const sites = [0, 1, 2].map((at): Site => {
    const network = faultyWire(
      server,
      accountOf(account, [buildingScope(building), boardScope(building)], ['syndic']),
    );
    const device = memoryDevice({ device: sampleId(50 + at), wire: network.wire, seed: at + 1 });
    return { device, network, checkpoints: new Map() };
  });
  return { server, sites, backup: server.backup(), count: 0 };
}

function changeOf(world: World, { device }: Site, id: string, act: string): Change | null {
  world.count += 1;
  const rev = `rev-${world.count}`;
  const here = device.replica.get(id);
  if (act === 'mark') {
    const given = { account, at: '2026-03-31T22:05:00.000Z', rev };
    const placed = { organisation, id: sampleId(1_000 + world.count), body: { building, card: id } };
    return {
      discipline: 'commands',
      document: wrapCommand(markCard, placed, given) as unknown as SyncedDocument,
      base: null,
    };
  }
  if (act === 'edit' && !here) return null;
  const before = (act === 'edit' ? here?.body : undefined) as Card | undefined;
  const name = act === 'forbidden' ? 'forbidden' : `name ${world.count}`;
  const body = {
    ...(before ?? { building, code: 'c', number: null, phone: '', ibans: [] }),
    name,
    phone: String(world.count % 3),
  };
  const newId = act === 'edit' ? id : sampleId(2_000 + world.count);
  const document = wrapDocument(cards, { organisation, id: newId, body }, rev) as unknown as SyncedDocument;
  return {
    discipline: 'records',
    document,
    base: before && here ? { rev: here.rev, body: here.body } : null,
  };
}

async function act(
  world: World,
  { at, card, act }: { at: number; card: number; act: string },
): Promise<void> {
  const site = world.sites[at]!;
  const { network, device } = site;
  switch (act) {
    case 'send':
      return quietly(() => sendJournal(device.ports, organisation));
    case 'sendTwice':
      await quietly(() =>
        Promise.all([sendJournal(device.ports, organisation), sendJournal(device.tab(), organisation)]),
      );
      return;
    case 'pull':
      return quietly(() => pullAll(site));
    case 'loseRequest':
      network.faults.push('requestLost');
      return;
    case 'loseAnswer':
      network.faults.push('answerLost');
      return;
    case 'newTab':
      return quietly(() => sendJournal(device.tab(), organisation));
    case 'backup':
      world.backup = world.server.backup();
      return;
    case 'restore':
      return world.server.restore(world.backup);
    default: {
      const known = [...cardIds, ...device.replica.keys()];
      const change = changeOf(world, site, known[card % known.length]!, act);
      if (!change) return;
      await enterChange(device.ports, organisation, change);
      if (change.discipline === 'records') device.replica.set(change.document.id, change.document);
    }
  }
}

async function pullAll({ device, checkpoints }: Site): Promise<void> {
  for (const discipline of ['records', 'facts'] as const) {
    for (let more = true; more; ) {
      const page = await pullPage(
        device.ports,
        organisation,
        discipline,
        checkpoints.get(discipline) ?? null,
      );
      for (const document of page.documents) device.replica.set(document.id, document);
      checkpoints.set(discipline, page.checkpoint);
      more = page.more;
    }
  }
}

async function quietly(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    if (!(cause instanceof Error) || cause.name !== 'Weather') throw cause;
  }
}

async function heal(world: World): Promise<void> {
  for (const { network } of world.sites) network.faults.length = 0;
  for (let round = 0; round < 4; round += 1) {
    for (const site of world.sites) {
      await quietly(() => pullAll(site));
      await quietly(() => sendJournal(site.device.ports, organisation));
    }
  }
  // What RxDB does with what a push returned: the server's documents stand.
  for (const site of world.sites) {
    site.device.replica.clear();
    site.checkpoints.clear();
    await pullAll(site);
  }
}

function check({ server, sites }: World): void {
  const onServer = Object.values(server.data.documents).map((placed) => placed.document);
  const ids = onServer.map((document) => document.id).sort();
  for (const { device } of sites) {
    const entries = [...device.disk.entries.values()];
    const numbers = entries.map((entry) => entry.mutation?.n ?? 0);
    expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, at) => at + 1));
    expect(server.data.lastN[device.ports.device] ?? 0).toBe(numbers.length);
    for (const entry of entries) checkEntry(server, device, entry);
    expect([...device.replica.keys()].sort()).toEqual(ids);
  }
  const marks = onServer.filter((document) => document.type === 'mark');
  expect(new Set(marks.map((document) => document.subject)).size).toBe(marks.length);
  expect(server.data.series.marks ?? 0).toBe(marks.length);
}

function checkEntry(server: MemoryServer, device: MemoryDevice, entry: JournalEntry): void {
  const { answer, mutation, document, base, discipline } = entry;
  expect(answer).not.toBeNull();
  const told = answer !== null && concernsPerson(answer);
  if (told) expect(device.disk.inbox.get(mutation?.id ?? '')?.mine).toEqual(document);
  const isCreation = base === null && discipline === 'records';
  if (!told && isCreation) expect(server.data.documents[document.id]).toBeDefined();
}

test('[SYN-13] whatever the network and the backups do, all arrives once or lies in the inbox', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
      const world = newWorld();
      for (const id of cardIds) {
        const body: Card = { building, code: 'c', name: 'start', number: null, phone: '', ibans: [] };
        world.server.put(
          wrapDocument(cards, { organisation, id, body }, 'start') as unknown as SyncedDocument,
        );
      }
      world.backup = world.server.backup();
      for (const one of steps) await act(world, one);
      await heal(world);
      check(world);
    }),
    { numRuns: Number(process.env.SYNC_RUNS ?? 150) },
  );
}, 60_000);
