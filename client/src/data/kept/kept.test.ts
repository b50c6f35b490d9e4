import 'fake-indexeddb/auto';
import { journalEntries, yearClosings } from 'shared-domain/accounting';
import { buildings, owners } from 'shared-domain/ownership';
import {
  boardScope,
  buildingScope,
  buildingStaffScope,
  type SyncedDocument,
  staffScope,
  wrapDocument,
} from 'shared-domain/sync';
import { beforeEach, describe, expect, test } from 'vitest';
import { anna, stage } from '../testing/stage.ts';
import { allSent, type TestDevice, until } from '../testing/test-device.ts';
import { organisation } from '../testing/test-server.ts';
import type { KeptBuilding } from './kept-view.ts';

const mail = 'anna@example.be';
const idOf = (at: number) => `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`;
const buildingAt = (at: number) => idOf(1_000 + at);
const ownerAt = (at: number) => idOf(2_000 + at);

const on = stage();
let written: number;

beforeEach(() => {
  written = 0;
});

function put(definition: Parameters<typeof wrapDocument>[0], id: string, body: object): void {
  written += 1;
  const placed = { organisation, id, body: body as Record<string, unknown> };
  on.server.sync.put(wrapDocument(definition, placed, `seed-${written}`) as unknown as SyncedDocument);
}

const name = (lastName: string) => ({ party: { is: 'person' as const, firstName: 'Anne', lastName } });

function manage(count: number): void {
  on.server.buildings = Array.from({ length: count }, (_, at) => buildingAt(at));
  const scopes = on.server.buildings.flatMap((one) => [
    buildingScope(one),
    boardScope(one),
    buildingStaffScope(one),
  ]);
  on.server.add(mail, anna, [{ role: 'syndic', buildings: 'all' }], [staffScope(organisation), ...scopes]);
  for (let at = 0; at < count; at += 1) {
    put(buildings, buildingAt(at), { ...buildings.sample.body, name: `Residence ${at}` });
    put(owners, ownerAt(at), { ...owners.sample.body, building: buildingAt(at), ...name(`CANARY-${at}-`) });
  }
}

/** Two years are closed; one entry in each of three. */
function keepBooks(at: number): void {
  const building = buildingAt(at);
  for (const fiscalYear of [2023, 2024]) {
    const until = `${fiscalYear}-12-31`;
    put(yearClosings, `${idOf(3_000 + at)}.closing-${fiscalYear}`, {
      ...yearClosings.sample.body,
      ...{ building, fiscalYear, from: `${fiscalYear}-01-01`, until },
    });
  }
  for (const fiscalYear of [2023, 2024, 2025]) {
    const id = `${idOf(4_000 + at)}.entry-${fiscalYear}`;
    put(journalEntries, id, {
      ...journalEntries.sample.body,
      ...{ building, fiscalYear, date: `${fiscalYear}-05-05` },
    });
  }
}

const becomes = ({ data }: TestDevice, at: number, is: KeptBuilding['is']) =>
  until(data.kept, (view) => view?.get(buildingAt(at))?.is === is);
const opens = async ({ data }: TestDevice, at: number) => (await data.keepDesk()).open(buildingAt(at));
const chooses = async ({ data }: TestDevice, at: number, building: 'always' | 'automatic' | 'never') =>
  (await data.keepDesk()).choose(buildingAt(at), { building });
const ownersOn = ({ data }: TestDevice) => data.documents('owner', { organisation });
const entriesOn = ({ data }: TestDevice, at: number) =>
  data.documents('journalEntry', { organisation, building: buildingAt(at) });
const nameOf = ({ party }: typeof owners.sample.body) => ('lastName' in party ? party.lastName : '');
const namesAre = (device: TestDevice, names: readonly string[]) =>
  until(
    ownersOn(device),
    (list) =>
      [...(list ?? [])]
        .map(({ body }) => nameOf(body))
        .sort()
        .join() === [...names].sort().join(),
  );
const nameAtServer = (at: number) => {
  const { document } = on.server.sync.data.documents[ownerAt(at)] ?? {};
  return document ? nameOf(document.body as typeof owners.sample.body) : '';
};
/** Somebody else changes the owner. */
const renamed = (at: number, lastName: string) =>
  put(owners, ownerAt(at), { ...owners.sample.body, building: buildingAt(at), ...name(lastName) });

async function changesMind(laptop: TestDevice, round: number): Promise<void> {
  const at = round % 4;
  await chooses(laptop, at, round % 3 === 0 ? 'automatic' : 'never');
  renamed(at, `round-${round}`);
  if (round % 2 === 0) laptop.wake();
  if (round % 5 === 0) await new Promise((resolve) => setTimeout(resolve, (round * 7) % 40));
}

describe('what a device keeps', () => {
  test('of a few buildings everything, and nobody is asked', async () => {
    manage(8);
    const laptop = await on.signedIn();
    await until(ownersOn(laptop), (list) => list?.length === 8);
    const view = await until(laptop.data.kept, (one) => one?.size === 8);
    expect([...(view?.values() ?? [])].every(({ is }) => is === 'here')).toBe(true);
  });

  test('of many those that are opened; the names of all', async () => {
    manage(12);
    const laptop = await on.signedIn();
    await until(laptop.data.documents('building', {}), (list) => list?.length === 12);
    await namesAre(laptop, []);
    await opens(laptop, 3);
    await until(ownersOn(laptop), (list) => list?.length === 1);
    await becomes(laptop, 3, 'here');
    expect(await laptop.stored()).not.toContain('CANARY-4-');
    on.server.isReachable = false;
    await opens(laptop, 4);
    await becomes(laptop, 4, 'coming');
    await namesAre(laptop, ['CANARY-3-']);
    on.server.isReachable = true;
    laptop.wake();
    await until(ownersOn(laptop), (list) => list?.length === 2);
  });

  test('what was not opened for thirty days goes, what was pinned stays', async () => {
    manage(12);
    const laptop = await on.signedIn();
    await opens(laptop, 1);
    await opens(laptop, 2);
    await chooses(laptop, 2, 'always');
    await until(ownersOn(laptop), (list) => list?.length === 2);
    await allSent(laptop.data);
    laptop.later(20);
    laptop.wake();
    await allSent(laptop.data);
    await opens(laptop, 3);
    await until(ownersOn(laptop), (list) => list?.length === 3);
    laptop.later(11);
    laptop.wake();
    await becomes(laptop, 1, 'away');
    await namesAre(laptop, ['CANARY-2-', 'CANARY-3-']);
    await expect.poll(() => laptop.stored()).not.toContain('CANARY-1-');
  });

  test('an older server serves a device that keeps a few of many', async () => {
    on.server.sync.protocol = 1;
    manage(12);
    const laptop = await on.signedIn();
    await opens(laptop, 3);
    await until(ownersOn(laptop), (list) => list?.length === 1);
    renamed(4, 'elsewhere');
    renamed(3, 'changed');
    laptop.wake();
    await until(ownersOn(laptop), (list) => list?.[0]?.rev === `seed-${written}`);
    await namesAre(laptop, ['changed']);
    await opens(laptop, 4);
    await until(ownersOn(laptop), (list) => list?.length === 2);
    await namesAre(laptop, ['changed', 'elsewhere']);
  });
});

describe('letting go', () => {
  test('[SYN-30] nothing goes before it was sent; and nothing of it is refused', async () => {
    manage(3);
    const laptop = await on.signedIn();
    on.server.isReachable = false;
    await laptop.data.actions.saveRecord('owner', organisation, { id: ownerAt(1), patch: { phone: '1' } });
    await chooses(laptop, 1, 'never');
    laptop.wake();
    await until(laptop.data.sync, ({ unsent }) => unsent === 1);
    await until(ownersOn(laptop), (list) => list?.length === 3);
    on.server.isReachable = true;
    laptop.wake();
    await becomes(laptop, 1, 'away');
    await namesAre(laptop, ['CANARY-0-', 'CANARY-2-']);
    expect(on.server.sync.data.documents[ownerAt(1)]?.document.body).toMatchObject({ phone: '1' });
    expect(await until(laptop.data.inbox, (items) => items !== undefined)).toEqual([]);
  });

  test('[SYN-29] what others changed meanwhile is there when it is taken again', async () => {
    manage(3);
    const laptop = await on.signedIn();
    await chooses(laptop, 1, 'never');
    await becomes(laptop, 1, 'away');
    await allSent(laptop.data);
    renamed(1, 'renamed');
    renamed(2, 'also');
    laptop.wake();
    await until(ownersOn(laptop), (list) => list?.some(({ rev }) => rev === `seed-${written}`) ?? false);
    await namesAre(laptop, ['CANARY-0-', 'also']);
    await chooses(laptop, 1, 'automatic');
    await becomes(laptop, 1, 'here');
    await namesAre(laptop, ['CANARY-0-', 'also', 'renamed']);
  });

  test('[SYN-29] however fast the choice changes, and whenever the tab closes, nothing is missing in the end', async () => {
    manage(4);
    let laptop = await on.signedIn();
    for (let round = 0; round < 24; round += 1) {
      await changesMind(laptop, round);
      if (round % 8 === 7) laptop = await on.reopened(laptop);
    }
    for (const at of [0, 1, 2, 3]) await chooses(laptop, at, 'automatic');
    laptop.wake();
    for (const at of [0, 1, 2, 3]) await becomes(laptop, at, 'here');
    await allSent(laptop.data);
    await namesAre(laptop, [0, 1, 2, 3].map(nameAtServer));
  });

  test('[SYN-32] a command in a building that is away waits', async () => {
    manage(3);
    const laptop = await on.signedIn();
    await chooses(laptop, 1, 'never');
    await becomes(laptop, 1, 'away');
    on.server.isReachable = false;
    const body = { building: buildingAt(1), fiscalYear: 2025, entriesHash: 'a'.repeat(64) };
    const run = await laptop.data.actions.runCommand('closeYear', organisation, body as never);
    expect(run).toMatchObject({ ok: true, value: { is: 'waiting' } });
  });
});

describe('years', () => {
  test('[SYN-30] the last closed year and the open one stay, with all that was carried; all of them when it is asked', async () => {
    manage(12);
    keepBooks(1);
    const laptop = await on.signedIn();
    await opens(laptop, 1);
    await until(entriesOn(laptop, 1), (list) => list?.length === 2);
    const view = await until(laptop.data.kept, (one) => one?.get(buildingAt(1))?.from === '2024-01-01');
    expect(view?.get(buildingAt(1))?.is).toBe('here');
    await expect.poll(() => laptop.stored()).not.toContain('"sort":"2023-05-05"');
    await until(laptop.data.documents('yearClosing', { organisation }), (list) => list?.length === 2);
    await (await laptop.data.keepDesk()).choose(buildingAt(1), { years: 'all' });
    await until(entriesOn(laptop, 1), (list) => list?.length === 3);
    await becomes(laptop, 1, 'here');
    await until(laptop.data.kept, (one) => one?.get(buildingAt(1))?.from === null);
  });
});
