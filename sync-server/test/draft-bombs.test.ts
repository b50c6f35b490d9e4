import { readFileSync } from 'node:fs';
import { type DraftDefinition, definitionOf, type SyncedDocument } from 'shared-domain/sync';
import { createDraft, loadAutomerge, wrapDraft } from 'shared-domain/sync/draft';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftActor, wasmBytes } from './testing/automerge.ts';
import {
  building,
  createWorld,
  newId,
  organisation,
  otherBuilding,
  otherOrganisation,
  sampleBody,
  type World,
} from './testing/world.ts';

const drafts = definitionOf('invoiceDraft') as DraftDefinition;
const bomb = readFileSync(new URL('./data/million-operations.base64', import.meta.url), 'utf8').trim();

let world: World;
beforeAll(async () => {
  await loadAutomerge(wasmBytes());
  world = await createWorld();
});
afterAll(() => world?.close());

function draftIn(of: string, at: string): SyncedDocument {
  const body = { ...sampleBody('invoiceDraft'), building: at, pages: {} };
  const made = createDraft(drafts, draftActor(), (edit) => edit.become({}, body));
  return wrapDraft(drafts, { organisation: of, id: newId() }, made);
}

const bombIn = () => ({ ...draftIn(organisation, building), rev: newId(), crdt: bomb });

test('a push of bombs costs as much as one of them, and another organisation hardly waits', async () => {
  const syndic = await world.device('syndic');
  const stranger = await world.device('stranger', otherOrganisation);
  const millisOf = async (work: () => Promise<unknown>) => {
    const began = performance.now();
    await work();
    return performance.now() - began;
  };
  const one = await millisOf(() => syndic.push(bombIn()));
  let waited = 0;
  const dozen = await millisOf(async () => {
    const bombing = syndic.push(...Array.from({ length: 12 }, bombIn), draftIn(organisation, building));
    waited = await millisOf(() => stranger.push(draftIn(otherOrganisation, otherBuilding)));
    const results = await bombing;
    expect(results.map((each) => each.refusal?.code)).toEqual(Array(13).fill('sync.draftTooLarge'));
  });
  expect(dozen).toBeLessThan(one * 5);
  expect(waited).toBeLessThan(one * 5);
  expect((await syndic.push(draftIn(organisation, building)))[0]?.outcome).toBe('accepted');
}, 60_000);

test('four megabytes in a few kilobytes, a file that is cut, and one that is no file refuse themselves alone', async () => {
  const syndic = await world.device('syndic');
  const honest = draftIn(organisation, building);
  const body = { ...sampleBody('invoiceDraft'), building, pages: {} };
  const made = createDraft(drafts, draftActor(), (edit) => {
    edit.become({}, body);
    edit.set(['number'], 'a'.repeat(4_000_000));
  });
  const swollen = wrapDraft(drafts, { organisation, id: newId() }, made);
  expect(swollen.crdt?.length).toBeLessThan(262_144);
  const cut = { ...draftIn(organisation, building), crdt: honest.crdt?.slice(0, 200) ?? '' };
  const none = { ...draftIn(organisation, building), crdt: Buffer.from('no file').toString('base64') };
  const long = { ...draftIn(organisation, building), crdt: 'A'.repeat(400_000) };
  // What is pushed beside the history says nothing: the server reads the history alone.
  const bare = { ...swollen, body: {} };
  const [bombed] = await syndic.push(bare);
  expect(bombed).toMatchObject({ outcome: expect.stringMatching(/^(refused|merged)$/) });
  const results = await syndic.push(cut, none, long, honest);
  expect(results.map((one) => one.outcome)).toEqual(['refused', 'refused', 'refused', 'accepted']);
  const standing = (await syndic.pull('drafts')).find((one) => one.id === swollen.id);
  expect(JSON.stringify(standing ?? {}).length).toBeLessThan(1_000_000);
}, 120_000);

test('a hundred honest drafts are within what one push may cost', async () => {
  const syndic = await world.device('syndic');
  const results = await syndic.push(...Array.from({ length: 100 }, () => draftIn(organisation, building)));
  expect(new Set(results.map((one) => one.outcome))).toEqual(new Set(['accepted']));
}, 60_000);
