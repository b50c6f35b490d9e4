import { type Entry, entriesOf } from 'shared-domain/accounting';
import { sampleId } from 'shared-domain/kernel';
import type { Building } from 'shared-domain/ownership';
import {
  computeSettlement,
  type PublishSettlement,
  settlementHash,
  settlementInputOf,
} from 'shared-domain/receivables';
import type { SyncedDocument } from 'shared-domain/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { building, createWorld, newId, ownerRecord, sampleBody, type World } from './testing/world.ts';

const [lot, planId, keyId] = [sampleId(20), sampleId(70), sampleId(30)];
const period = { from: '2026-01-01', until: '2026-10-31' };

let world: World;
beforeAll(async () => {
  world = await createWorld();
  const syndic = await world.device('syndic');
  const key = { ...sampleBody('allocationKey'), versions: [{ from: '2024-01-01', parts: { [lot]: 1000 } }] };
  const written = await syndic.push(
    syndic.wrap('allocationKey', keyId, key),
    syndic.wrap('callPlan', planId, sampleBody('callPlan')),
    syndic.wrap('issueCall', newId(), sampleBody('issueCall')),
    syndic.wrap('bookEntry', newId(), costOf(150_000)),
  );
  expect(written.map(({ outcome }) => outcome)).toEqual(Array(4).fill('accepted'));
});
afterAll(() => world?.close());

/** A cost that the general key bears, paid at once. */
function costOf(amount: number) {
  const line = { party: null, claim: null, label: 'Nettoyage' };
  const cost = { bearer: { by: 'key', keyId }, vat: 0 };
  return {
    ...{ building, on: '2026-05-04', description: 'Nettoyage', pages: [] },
    event: {
      is: 'manual',
      balances: [
        { ...line, account: '61050', amount, cost },
        { ...line, account: '551', amount: -amount, cost: null },
      ],
    },
  };
}

const ofType = <Body>(documents: readonly SyncedDocument[], type: string) =>
  documents.filter((document) => document.type === type) as SyncedDocument<Body>[];

/** What somebody publishes who looks at all there is now. */
async function publication(corrects: string | null = null): Promise<PublishSettlement> {
  const held = await (await world.device('syndic')).pullAll();
  const all = (type: string) => ofType<never>(held, type);
  const [association] = ofType<Building>(held, 'building');
  if (!association) throw new Error('the building is pulled');
  const input = settlementInputOf(
    {
      association: association.body,
      entries: entriesOf(all('journalEntry')),
      ...{ invoices: all('invoice'), keys: all('allocationKey'), lots: all('lot') },
      ...{ ownerships: all('ownership'), owners: all('owner'), published: all('settlement') },
      settings: undefined,
    },
    { period, meters: [], corrects },
  );
  const contentHash = settlementHash(computeSettlement(input));
  const days = { ...period, bookedOn: period.until, dueOn: '2026-12-31' };
  return { building, label: 'Décompte', ...days, meters: [], contentHash, corrects };
}

async function balances(): Promise<(account: string) => number> {
  const held = await (await world.device('syndic')).pullAll();
  const entries: Entry[] = entriesOf(ofType<never>(held, 'journalEntry'));
  const lines = entries.flatMap((entry) => entry.lines);
  return (account) =>
    lines
      .filter((line) => line.account.startsWith(account))
      .reduce((sum, { debit, credit }) => sum + debit - credit, 0);
}

test('two devices publish one settlement at once: one stands, the other reads why, owners get one statement', async () => {
  const devices = await Promise.all([world.device('syndic'), world.device('accountant')]);
  const settled = await publication();
  const results = await Promise.all(
    devices.map((device) => device.push(device.wrap('publishSettlement', newId(), settled))),
  );
  expect(results.map(([result]) => result?.refusal?.code ?? result?.outcome).sort()).toEqual([
    'accepted',
    'settlement.overlaps',
  ]);
  const owner = await world.device('owner');
  expect(ofType(await owner.pullAll(), 'ownerStatement')).toMatchObject([
    { body: { is: 'final', ownerId: ownerRecord, costs: 150_000, provisions: 120_000, balance: 30_000 } },
  ]);
  const balanceOf = await balances();
  expect(['61', '701', '4101'].map(balanceOf)).toEqual([0, 0, 150_000]);
});

test('what changed since somebody looked is told to them, and nothing is issued', async () => {
  const device = await world.device('syndic');
  const [settlement] = ofType(await device.pullAll(), 'settlement');
  const seen = await publication(settlement?.id ?? '');
  const [late] = await device.push(device.wrap('bookEntry', newId(), costOf(5_000)));
  expect(late?.outcome).toBe('accepted');
  const [refused] = await device.push(device.wrap('publishSettlement', newId(), seen));
  expect(refused?.refusal?.code).toBe('settlement.otherContent');
});

test('a correction reverses and issues again; the owner reads both; by hand no entry of it is taken back', async () => {
  const device = await world.device('syndic');
  const held = await device.pullAll();
  const [settlement] = ofType(held, 'settlement');
  const entry = ofType<Entry>(held, 'journalEntry').find(({ body }) => body.event === 'settlement');
  const byHand = { building, entryId: entry?.id, on: '2026-11-20', reason: 'Erreur' };
  const corrected = await publication(settlement?.id ?? '');
  const results = await device.push(
    device.wrap('reverseEntry', newId(), byHand),
    device.wrap('publishSettlement', newId(), corrected),
  );
  expect(results.map((result) => result.refusal?.code ?? result.outcome)).toEqual([
    'entry.ofSettlement',
    'accepted',
  ]);
  const told = ofType(await (await world.device('owner')).pullAll(), 'ownerStatement');
  expect(told).toHaveLength(2);
  expect(told.find(({ body }) => (body as { corrects: unknown }).corrects !== null)).toMatchObject({
    body: { balance: 35_000, corrects: { balance: 30_000 } },
  });
  const balanceOf = await balances();
  expect(['61', '701', '4101'].map(balanceOf)).toEqual([0, 0, 155_000]);
});
