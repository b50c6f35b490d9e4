import { beforeEach } from 'vitest';
import { sampleId } from '../../kernel/sample-id.ts';
import type { Checkpoint } from '../device/checkpoint.ts';
import { enterChange } from '../device/journal.ts';
import type { Change, DevicePorts } from '../device/ports.ts';
import { pullPage } from '../device/pull-page.ts';
import { sendJournal } from '../device/send-journal.ts';
import type { SyncedDocument } from '../document.ts';
import { wrapCommand, wrapDocument } from '../place.ts';
import { boardScope, buildingScope, buildingStaffScope } from '../scopes.ts';
import { type FaultyWire, faultyWire } from './faulty-wire.ts';
import { type MemoryDevice, memoryDevice } from './memory-device.ts';
import { accountOf, MemoryServer } from './memory-server.ts';
import type { Account } from './server-data.ts';
import { type Card, cards, markCard, testCatalogue } from './test-catalogue.ts';

export const organisation = sampleId(1);
export const building = sampleId(10);
export const scopes = [buildingScope(building), boardScope(building), buildingStaffScope(building)];

export let server: MemoryServer;
export let syndic: Account;
export let network: FaultyWire;
export let device: MemoryDevice;
export let ports: DevicePorts;

beforeEach(() => {
  server = new MemoryServer(testCatalogue);
  syndic = accountOf(sampleId(2), scopes, ['syndic']);
  network = faultyWire(server, syndic);
  device = memoryDevice({ device: sampleId(50), wire: network.wire, seed: 1 });
  ports = device.ports;
});

export const blank: Card = { building, code: 'c', name: '', number: null, phone: '', ibans: [] };
export const card = (id: number, rev: string, body: Partial<Card> = {}): SyncedDocument =>
  wrapDocument(
    cards,
    { organisation, id: sampleId(id), body: { ...blank, ...body } },
    rev,
  ) as unknown as SyncedDocument;
export const created = (id: number, rev: string, body: Partial<Card> = {}): Change => ({
  discipline: 'records',
  document: card(id, rev, body),
  base: null,
});
export const changed = (before: SyncedDocument, rev: string, body: Partial<Card>): Change => ({
  discipline: 'records',
  document: { ...before, rev, body: { ...before.body, ...body } },
  base: { rev: before.rev, body: before.body },
});
export const mark = (id: number, cardId: number): Change => ({
  discipline: 'commands',
  document: wrapCommand(
    markCard,
    { organisation, id: sampleId(id), body: { building, card: sampleId(cardId) } },
    { account: syndic.account, at: '2026-03-31T22:00:00.000Z', rev: `m${id}` },
  ) as unknown as SyncedDocument,
  base: null,
});
export const enter = (...changes: Change[]) =>
  changes.reduce<Promise<unknown>>(
    (before, change) => before.then(() => enterChange(ports, organisation, change)),
    Promise.resolve(),
  );
export const send = (through = ports) => sendJournal(through, organisation);
export const stored = (id: number) => server.data.documents[sampleId(id)]?.document;
export const entries = () => ports.journal.all(organisation);
export const inbox = () => [...device.disk.inbox.values()];
export const pull = (checkpoint: Checkpoint | null = null) =>
  pullPage(ports, organisation, 'facts', checkpoint);
